package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.keys.CapturedLog;
import io.github.cdijwt.internal.keys.TestClock;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationClockTest {

    private final TestClock own = new TestClock();
    private final TestClock system = new TestClock();
    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void capture() {
        log.start();
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void the_time_is_that_of_the_application() {
        own.move(Duration.ofDays(100));
        Clock clock = new ApplicationClock(own, system, Optional.empty());

        assertThat(clock.instant()).isEqualTo(own.instant());
        assertThat(clock.millis()).isEqualTo(own.millis());
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(own.instant());
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(log.lines()).as("warnings in a test").isEmpty();
    }

    @Test
    void while_the_bean_of_the_clock_does_not_exist_the_time_is_that_of_the_system() {
        Clock absent = failing(new ContextNotActiveException());

        assertThat(new ApplicationClock(absent, system, Optional.empty()).instant())
                .isEqualTo(system.instant());
        assertThat(new ApplicationClock(absent, system, watch(Duration.ofSeconds(10))).instant())
                .isEqualTo(system.instant());
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-10_000, -1, 0, 1, 10_000})
    void a_clock_within_the_leeway_is_near_enough(long millis) {
        own.move(Duration.ofMillis(millis));

        assertThat(new ApplicationClock(own, system, watch(Duration.ofSeconds(10))).instant())
                .isEqualTo(own.instant());
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-10001, PT10S behind", "10001, PT10S ahead of", "-360000, PT6M behind", "86400000, PT24H ahead of"})
    void a_clock_farther_away_logs_one_warning(long millis, String distance) {
        own.move(Duration.ofMillis(millis));
        Clock clock = new ApplicationClock(own, system, watch(Duration.ofSeconds(10)));

        assertThat(clock.instant()).isEqualTo(own.instant());
        assertThat(clock.instant()).isEqualTo(own.instant());

        assertThat(log.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "WARNING cdi-jwt: the Clock bean of shop.Time is " + distance + " the clock of the system.");
    }

    @Test
    void a_clock_that_has_stopped_logs_a_warning_once_it_is_far_away() {
        Clock clock = new ApplicationClock(own, system, watch(Duration.ofSeconds(10)));
        system.move(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(own.instant());
        assertThat(log.lines()).isEmpty();

        system.move(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(own.instant());

        assertThat(log.lines()).singleElement().asString().contains("PT11S behind");
    }

    @Test
    void a_clock_of_whole_seconds_is_near_enough_without_leeway() {
        own.move(Duration.ofMillis(-999));

        assertThat(new ApplicationClock(own, system, watch(Duration.ZERO)).instant())
                .isEqualTo(own.instant());
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void a_slow_reading_is_not_far_away() {
        Clock slow = new Other() {
            @Override
            public Instant instant() {
                system.move(Duration.ofMinutes(1));
                return system.instant().minusSeconds(30);
            }
        };

        assertThat(new ApplicationClock(slow, system, watch(Duration.ofSeconds(10))).instant())
                .isBefore(system.instant());
        assertThat(log.lines()).isEmpty();
    }

    private static Optional<ClockWatch> watch(Duration leeway) {
        return Optional.of(new ClockWatch("shop.Time", leeway));
    }

    private static Clock failing(RuntimeException failure) {
        return new Other() {
            @Override
            public Instant instant() {
                throw failure;
            }
        };
    }

    private abstract static class Other extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
