package io.github.cdijwt.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.keys.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingThrottleTest {

    private static final Optional<String> NOWHERE = Optional.empty();
    private static final Optional<String> HOME = Optional.of("192.0.2.1");
    private static final Optional<String> ELSEWHERE = Optional.of("198.51.100.7");

    private final TestClock clock = new TestClock();
    private final CountingThrottle throttle = new CountingThrottle(10, Duration.ofHours(1), clock);

    @Test
    void ten_tries_are_free_and_the_next_has_to_wait_a_second() {
        fail(10);
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofSeconds(1));
        clock.move(Duration.ofMillis(999));
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofMillis(1));
        clock.move(Duration.ofMillis(1));
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
    }

    @Test
    void the_wait_doubles_up_to_the_longest_and_asking_in_vain_makes_it_no_longer() {
        fail(10);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            throttle.begin("joe", NOWHERE);
            Duration wait = throttle.begin("joe", NOWHERE);
            waits.add(wait.toSeconds());
            clock.move(wait);
            assertThat(throttle.begin("joe", NOWHERE)).isZero();
        }
        assertThat(waits)
                .containsExactly(
                        1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1_024L, 2_048L, 3_600L, 3_600L, 3_600L);
    }

    @Test
    void no_account_is_tried_more_than_fifty_times_in_24_hours() {
        Instant end = clock.instant().plus(Duration.ofHours(24));
        int tried = 0;
        while (clock.instant().isBefore(end)) {
            Duration wait = throttle.begin("joe", NOWHERE);
            if (wait.isZero()) {
                tried++;
            } else {
                clock.move(wait);
            }
        }
        assertThat(tried).isEqualTo(44);
    }

    @Test
    void many_at_once_get_no_further_than_one_after_the_other() throws InterruptedException {
        AtomicInteger tried = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            callers.add(new Thread(() -> {
                if (throttle.begin("joe", NOWHERE).isZero()) {
                    tried.incrementAndGet();
                }
            }));
        }
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(tried).hasValue(10);
    }

    @Test
    void success_forgets_the_failures() {
        fail(9);
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        throttle.succeeded("joe", NOWHERE);
        fail(10);
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void what_could_not_be_checked_does_not_count() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.begin("joe", NOWHERE)).isZero();
            throttle.abandoned("joe", NOWHERE);
        }
        fail(10);
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void what_could_not_be_checked_makes_nobody_wait_again() {
        fail(10);
        for (int i = 0; i < 5; i++) {
            clock.move(throttle.begin("joe", NOWHERE));
            assertThat(throttle.begin("joe", NOWHERE)).isZero();
        }
        clock.move(Duration.ofSeconds(32));
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        throttle.abandoned("joe", NOWHERE);
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void an_administrator_lets_an_account_in_again_from_everywhere() {
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        failFrom(HOME, 10);
        failFrom(ELSEWHERE, 10);
        fail("jane", 10);
        throttle.clear("joe");
        assertThat(throttle.begin("joe", HOME)).isZero();
        assertThat(throttle.begin("joe", ELSEWHERE)).isZero();
        assertThat(throttle.begin("jane", NOWHERE)).isPositive();
    }

    @Test
    void an_administrator_lets_in_nobody_else() {
        fail("jane", 9);
        throttle.clear("joe");
        assertThat(throttle.begin("jane", NOWHERE)).isZero();
        assertThat(throttle.begin("jane", NOWHERE)).as("the tenth was the last").isPositive();
    }

    @Test
    void an_account_is_no_other() {
        fail(10);
        assertThat(throttle.begin("jane", NOWHERE)).isZero();
        assertThat(throttle.begin("joe2", NOWHERE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOE",
                " joe",
                "joe\t",
                "\uff4a\uff4f\uff45",
                "j\u00f3e",
                "jo\u0302\u0323e",
                "jo\u200be",
                "joe\ufe00",
                "j\udb40\udd00oe",
                "jo\u1ab0e",
                "jo\u20dde",
                "joe\u3164",
                "\u00adJ\u00d6\u00c9"
            })
    void what_many_applications_take_for_one_account_is_one(String name) {
        fail(10);
        assertThat(throttle.begin(name, NOWHERE)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "stra\u00dfe, STRASSE",
        "\u0130pek, ipek",
        "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd, \u05e9\u05dc\u05d5\u05dd",
        "\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f, \u0645\u062d\u0645\u062f",
        "\u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2, \u03a3\u0399\u03a3\u03a5\u03a6\u039f\u03a3"
    })
    void so_are_spellings_that_capitals_have_in_common(String one, String other) {
        fail(one, 10);
        assertThat(throttle.begin(other, NOWHERE)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "\u0915\u093f\u0930\u0923, \u0915\u093f\u0930\u0928",
        "\u738b\u4f1f, \u738b\u82b3",
        "\u0438\u0440\u0430, \u0456\u0440\u0430"
    })
    void other_letters_are_another_name_in_every_script(String one, String other) {
        fail(one, 10);
        assertThat(throttle.begin(other, NOWHERE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u03c3", "\u03a3\u0301", "\u0301\u0316", "\u094d\u093c", "\ufdfa"})
    @Timeout(10)
    void names_that_are_too_long_are_counted_at_once_and_all_together(String repeated) {
        String name = repeated.repeat(32_000 / repeated.length());
        fail(name, 10);
        assertThat(throttle.begin(name, NOWHERE)).isPositive();
        assertThat(throttle.begin("joe" + " ".repeat(1_000), NOWHERE)).isPositive();
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
    }

    @Test
    void a_name_that_some_databases_know_in_part_is_counted_with_all_that_look_the_same_there() {
        fail("joe\ud83d\ude00", 5);
        fail("joe\ud835\udc00", 5);
        assertThat(throttle.begin("joe\ud842\udfb7", NOWHERE)).isPositive();
        assertThat(throttle.begin("joe\ufffd", NOWHERE)).isPositive();
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        throttle.clear("joe\ufffd");
        assertThat(throttle.begin("joe\ud842\udfb7", NOWHERE)).isZero();
    }

    @Test
    void who_has_an_account_of_another_spelling_clears_nothing_by_it() {
        for (int i = 0; i < 3; i++) {
            fail("joe", 3);
            assertThat(throttle.begin("jo\u00e9", HOME)).isZero();
            throttle.succeeded("jo\u00e9", HOME);
        }
        fail("joe", 1);
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void nor_is_the_place_of_one_spelling_known_for_another() {
        throttle.begin("jo\u00e9", HOME);
        throttle.succeeded("jo\u00e9", HOME);
        failFrom(ELSEWHERE, 10);
        assertThat(throttle.begin("joe", HOME)).isPositive();
        assertThat(throttle.begin("jo\u00e9", HOME)).isZero();
    }

    @Test
    void who_misspelt_a_name_is_not_counted_for_what_succeeded() {
        fail("Joe", 9);
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.begin("joe", NOWHERE)).isZero();
            throttle.succeeded("joe", NOWHERE);
        }
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void who_guesses_from_many_places_is_counted_as_one() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.begin("joe", Optional.of("192.0.2." + i))).isZero();
        }
        assertThat(throttle.begin("joe", ELSEWHERE)).isPositive();
    }

    @Test
    void an_owner_is_let_in_from_where_she_was_before_whatever_others_do_and_has_a_count_of_her_own() {
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        failFrom(ELSEWHERE, 10);
        assertThat(throttle.begin("joe", ELSEWHERE)).isPositive();
        failFrom(HOME, 10);
        assertThat(throttle.begin("joe", HOME)).isPositive();
    }

    @Test
    void an_address_that_fails_for_a_hundred_accounts_has_to_wait_whatever_the_account() {
        failForMany(HOME, 100);
        Duration wait = throttle.begin("joe", HOME);
        assertThat(wait).isEqualTo(Duration.ofHours(24).dividedBy(100));
        assertThat(throttle.begin("joe", ELSEWHERE)).isZero();
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        clock.move(wait.minusMillis(1));
        assertThat(throttle.begin("jane", HOME)).isEqualTo(Duration.ofMillis(1));
        clock.move(Duration.ofMillis(1));
        assertThat(throttle.begin("jane", HOME)).isZero();
        assertThat(throttle.begin("jack", HOME)).isEqualTo(wait);
    }

    @Test
    void an_address_with_an_account_of_its_own_clears_nothing_that_failed_for_others() {
        failForMany(HOME, 99);
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.begin("attacker", HOME)).isZero();
            throttle.succeeded("attacker", HOME);
        }
        assertThat(throttle.begin("joe", HOME)).isZero();
        assertThat(throttle.begin("jane", HOME)).isPositive();
    }

    @Test
    void an_owner_is_let_in_from_an_address_that_has_to_wait_if_it_was_hers_before() {
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        failForMany(HOME, 100);
        assertThat(throttle.begin("jane", HOME)).isPositive();
        assertThat(throttle.begin("joe", HOME)).isZero();
    }

    @Test
    void her_failures_there_count_for_the_address_all_the_same() {
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        failFrom(HOME, 5);
        failForMany(HOME, 95);
        assertThat(throttle.begin("jane", HOME)).isPositive();
    }

    @Test
    void an_address_does_not_count_what_could_not_be_checked() {
        for (int i = 0; i < 300; i++) {
            assertThat(throttle.begin("name" + i, HOME)).isZero();
            throttle.abandoned("name" + i, HOME);
        }
        failForMany(HOME, 100);
        assertThat(throttle.begin("joe", HOME)).isPositive();
    }

    @Test
    void an_address_that_shares_few_failures_over_many_days_never_has_to_wait() {
        for (int day = 0; day < 30; day++) {
            for (int i = 0; i < 90; i++) {
                assertThat(throttle.begin("name" + day + "-" + i, HOME)).isZero();
                clock.move(Duration.ofMinutes(16));
            }
        }
    }

    @Test
    void no_address_has_to_wait_longer_than_the_longest_wait_nor_after_the_clock_was_set_back() {
        CountingThrottle quick = new CountingThrottle(1, Duration.ofSeconds(3), clock);
        for (int i = 0; i < 10; i++) {
            assertThat(quick.begin("name" + i, HOME)).isZero();
        }
        clock.move(Duration.ofHours(-5));
        assertThat(quick.begin("joe", HOME)).isEqualTo(Duration.ofSeconds(3));
        clock.move(Duration.ofSeconds(3));
        assertThat(quick.begin("joe", HOME)).isZero();
    }

    @Test
    void an_ipv6_network_counts_as_one_address() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.begin("name" + i, Optional.of("2001:db8:0:1::" + i)))
                    .isZero();
        }
        assertThat(throttle.begin("joe", Optional.of("2001:DB8:0:1:ffff::1"))).isPositive();
        assertThat(throttle.begin("joe", Optional.of("2001:db8:0:2::1"))).isZero();
    }

    @Test
    void an_address_is_forgotten_when_its_failures_are() {
        failForMany(HOME, 10);
        for (int i = 0; i < 10; i++) {
            throttle.abandoned("name" + i, HOME);
        }
        assertThat(throttle.entries()).isZero();
    }

    @Test
    void a_failure_is_forgotten_after_a_day() {
        fail(10);
        clock.move(Duration.ofHours(24).plusMillis(1));
        fail(10);
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_clock_that_is_set_back_makes_nobody_wait_longer() {
        fail(10);
        clock.move(Duration.ofHours(-5));
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofSeconds(1));
        clock.move(Duration.ofSeconds(1));
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
    }

    @Test
    void a_clock_that_is_set_back_lets_nobody_try_sooner_and_makes_no_wait_longer_than_the_longest() {
        fail(10);
        for (int i = 0; i < 20; i++) {
            clock.move(throttle.begin("joe", NOWHERE));
            assertThat(throttle.begin("joe", NOWHERE)).isZero();
        }
        clock.move(Duration.ofHours(-1));
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofHours(1));
        clock.move(Duration.ofHours(1).minusMillis(1));
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofMillis(1));
        clock.move(Duration.ofMillis(1));
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_is_over_is_not_kept() {
        fail("joe", 3);
        fail("jane", 10);
        assertThat(throttle.entries()).isEqualTo(2);
        throttle.succeeded("jane", NOWHERE);
        throttle.clear("joe");
        assertThat(throttle.entries()).isZero();
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        assertThat(throttle.entries()).as("where she was").isEqualTo(1);
    }

    @Test
    void an_account_that_has_to_wait_is_not_pushed_out_by_a_million_names() {
        fail(10);
        for (int i = 0; i < 1_000_000; i++) {
            throttle.begin("name" + i, NOWHERE);
        }
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
        assertThat(throttle.entries()).isEqualTo(50_001);
    }

    @Test
    void nor_is_one_whose_owner_came_close_to_that_pushed_out_by_those_who_have_to_wait() {
        CountingThrottle strict = new CountingThrottle(2, Duration.ofHours(1), clock);
        strict.begin("joe", NOWHERE);
        for (int i = 0; i < 50_000; i++) {
            strict.begin("name" + i, NOWHERE);
            strict.begin("name" + i, NOWHERE);
        }
        assertThat(strict.begin("joe", NOWHERE)).isZero();
        assertThat(strict.begin("joe", NOWHERE))
                .as("the first of the two is remembered")
                .isPositive();
    }

    @Test
    void switched_off_it_lets_everybody_try() {
        Unthrottled off = new Unthrottled();
        for (int i = 0; i < 1_000; i++) {
            assertThat(off.begin("joe", NOWHERE)).isZero();
        }
    }

    private void fail(int times) {
        fail("joe", times);
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.begin(account, NOWHERE)).isZero();
        }
    }

    private void failForMany(Optional<String> address, int accounts) {
        for (int i = 0; i < accounts; i++) {
            assertThat(throttle.begin("name" + i, address)).isZero();
        }
    }

    private void failFrom(Optional<String> address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.begin("joe", address)).isZero();
        }
    }
}
