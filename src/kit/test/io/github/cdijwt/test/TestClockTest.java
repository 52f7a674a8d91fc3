package io.github.cdijwt.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TestClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TestClock clock = new TestClock();

    @Test
    void an_unmoved_clock_shows_the_time_of_the_system() {
        assertShowsSystemTimePlus(Duration.ZERO);
    }

    @Test
    void a_running_clock_runs_on_after_it_was_moved() {
        clock.forward(Duration.ofMinutes(5));
        clock.forward(Duration.ofMinutes(1));

        assertShowsSystemTimePlus(Duration.ofMinutes(6));
    }

    @Test
    void a_negative_duration_moves_the_clock_back() {
        clock.forward(Duration.ofHours(-1));

        assertShowsSystemTimePlus(Duration.ofHours(-1));
    }

    @Test
    void a_stopped_clock_moves_only_when_a_test_moves_it() {
        clock.at(NOON);
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.millis()).isEqualTo(NOON.toEpochMilli());

        clock.forward(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void stopping_the_clock_forgets_earlier_moves() {
        clock.forward(Duration.ofDays(1));
        clock.at(NOON);

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void a_reset_clock_shows_the_time_of_the_system_again() {
        clock.at(NOON);
        clock.forward(Duration.ofDays(1));
        clock.reset();

        assertShowsSystemTimePlus(Duration.ZERO);
    }

    @Test
    void a_clock_of_another_zone_moves_with_it() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Clock there = clock.withZone(tokyo);
        clock.at(NOON);

        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(there.getZone()).isEqualTo(tokyo);
        assertThat(there.instant()).isEqualTo(NOON);
        assertThat(there.withZone(ZoneOffset.UTC).instant()).isEqualTo(NOON);
    }

    private void assertShowsSystemTimePlus(Duration ahead) {
        Instant before = Clock.systemUTC().instant().plus(ahead);
        Instant shown = clock.instant();
        assertThat(shown).isBetween(before, Clock.systemUTC().instant().plus(ahead));
    }
}
