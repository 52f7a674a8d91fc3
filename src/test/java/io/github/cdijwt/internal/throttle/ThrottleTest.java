package io.github.cdijwt.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.keys.TestClock;
import io.github.cdijwt.spi.LoginThrottle;
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

/** The tests that every throttle has to pass, wherever it counts. */
abstract class ThrottleTest {

    private static final Optional<String> NOWHERE = Optional.empty();
    private static final Optional<String> HOME = Optional.of("192.0.2.1");
    private static final Optional<String> ELSEWHERE = Optional.of("198.51.100.7");

    final TestClock clock = new TestClock();
    private final LoginThrottle throttle = create(10, Duration.ofHours(1));

    abstract LoginThrottle create(int free, Duration maxWait);

    @Test
    void after_ten_failures_an_account_has_to_wait_a_second() {
        fail(10);
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofSeconds(1));
        clock.move(Duration.ofMillis(999));
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofMillis(1));
        clock.move(Duration.ofMillis(1));
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
    }

    @Test
    void the_wait_doubles_up_to_the_maximum_and_early_attempts_do_not_prolong_it() {
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
    void an_account_allows_fewer_than_fifty_attempts_in_24_hours() {
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
    void parallel_attempts_gain_nothing_over_sequential_ones() throws InterruptedException {
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
    void success_resets_the_failures() {
        fail(9);
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        throttle.succeeded("joe", NOWHERE);
        fail(10);
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void attempts_that_could_not_be_checked_do_not_count() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.begin("joe", NOWHERE)).isZero();
            throttle.abandoned("joe", NOWHERE);
        }
        fail(10);
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void an_attempt_that_could_not_be_checked_does_not_restart_the_wait() {
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
    void clearing_an_account_unlocks_it_for_all_addresses() {
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
    void clearing_an_account_does_not_unlock_others() {
        fail("jane", 9);
        throttle.clear("joe");
        assertThat(throttle.begin("jane", NOWHERE)).isZero();
        assertThat(throttle.begin("jane", NOWHERE)).as("the eleventh attempt").isPositive();
    }

    @Test
    void accounts_are_counted_separately() {
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
    void equivalent_names_are_counted_as_one_account(String name) {
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
    void names_with_the_same_upper_case_are_counted_as_one_account(String one, String other) {
        fail(one, 10);
        assertThat(throttle.begin(other, NOWHERE)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "\u0915\u093f\u0930\u0923, \u0915\u093f\u0930\u0928",
        "\u738b\u4f1f, \u738b\u82b3",
        "\u0438\u0440\u0430, \u0456\u0440\u0430"
    })
    void names_with_other_letters_are_counted_separately_in_every_script(String one, String other) {
        fail(one, 10);
        assertThat(throttle.begin(other, NOWHERE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u03c3", "\u03a3\u0301", "\u0301\u0316", "\u094d\u093c", "\ufdfa"})
    @Timeout(10)
    void names_that_are_too_long_share_one_counter(String repeated) {
        String name = repeated.repeat(32_000 / repeated.length());
        fail(name, 10);
        assertThat(throttle.begin(name, NOWHERE)).isPositive();
        assertThat(throttle.begin("joe" + " ".repeat(1_000), NOWHERE)).isPositive();
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
    }

    @Test
    void names_that_differ_only_in_unsupported_characters_share_a_counter() {
        fail("joe\ud83d\ude00", 5);
        fail("joe\ud835\udc00", 5);
        assertThat(throttle.begin("joe\ud842\udfb7", NOWHERE)).isPositive();
        assertThat(throttle.begin("joe\ufffd", NOWHERE)).isPositive();
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        throttle.clear("joe\ufffd");
        assertThat(throttle.begin("joe\ud842\udfb7", NOWHERE)).isZero();
    }

    @Test
    void a_login_with_another_variant_of_the_name_does_not_reset_the_failures() {
        for (int i = 0; i < 3; i++) {
            fail("joe", 3);
            assertThat(throttle.begin("jo\u00e9", HOME)).isZero();
            throttle.succeeded("jo\u00e9", HOME);
        }
        fail("joe", 1);
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void an_address_known_for_one_variant_is_not_known_for_another() {
        throttle.begin("jo\u00e9", HOME);
        throttle.succeeded("jo\u00e9", HOME);
        failFrom(ELSEWHERE, 10);
        assertThat(throttle.begin("joe", HOME)).isPositive();
        assertThat(throttle.begin("jo\u00e9", HOME)).isZero();
    }

    @Test
    void a_success_with_another_variant_removes_only_its_own_attempt() {
        fail("Joe", 9);
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.begin("joe", NOWHERE)).isZero();
            throttle.succeeded("joe", NOWHERE);
        }
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void failures_from_many_addresses_are_added_up() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.begin("joe", Optional.of("192.0.2." + i))).isZero();
        }
        assertThat(throttle.begin("joe", ELSEWHERE)).isPositive();
    }

    @Test
    void an_account_has_a_separate_counter_for_each_known_address() {
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        failFrom(ELSEWHERE, 10);
        assertThat(throttle.begin("joe", ELSEWHERE)).isPositive();
        failFrom(HOME, 10);
        assertThat(throttle.begin("joe", HOME)).isPositive();
    }

    @Test
    void an_address_with_a_hundred_failures_has_to_wait_for_every_account() {
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
    void a_successful_login_does_not_reset_the_other_failures_of_an_address() {
        failForMany(HOME, 99);
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.begin("attacker", HOME)).isZero();
            throttle.succeeded("attacker", HOME);
        }
        assertThat(throttle.begin("joe", HOME)).isZero();
        assertThat(throttle.begin("jane", HOME)).isPositive();
    }

    @Test
    void a_known_address_need_not_wait_for_the_failures_of_other_accounts() {
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        failForMany(HOME, 100);
        assertThat(throttle.begin("jane", HOME)).isPositive();
        assertThat(throttle.begin("joe", HOME)).isZero();
    }

    @Test
    void failures_from_a_known_address_also_count_for_the_address() {
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        failFrom(HOME, 5);
        failForMany(HOME, 95);
        assertThat(throttle.begin("jane", HOME)).isPositive();
    }

    @Test
    void attempts_that_could_not_be_checked_do_not_count_for_the_address() {
        for (int i = 0; i < 300; i++) {
            assertThat(throttle.begin("name" + i, HOME)).isZero();
            throttle.abandoned("name" + i, HOME);
        }
        failForMany(HOME, 100);
        assertThat(throttle.begin("joe", HOME)).isPositive();
    }

    @Test
    void an_address_with_few_failures_a_day_never_has_to_wait() {
        for (int day = 0; day < 30; day++) {
            for (int i = 0; i < 90; i++) {
                assertThat(throttle.begin("name" + day + "-" + i, HOME)).isZero();
                clock.move(Duration.ofMinutes(16));
            }
        }
    }

    @Test
    void an_address_waits_at_most_the_maximum_even_after_the_clock_was_set_back() {
        LoginThrottle quick = create(1, Duration.ofSeconds(3));
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
    void failures_expire_after_a_day() {
        fail(10);
        clock.move(Duration.ofHours(24).plusMillis(1));
        fail(10);
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void setting_the_clock_back_does_not_prolong_a_short_wait() {
        fail(10);
        clock.move(Duration.ofHours(-5));
        assertThat(throttle.begin("joe", NOWHERE)).isEqualTo(Duration.ofSeconds(1));
        clock.move(Duration.ofSeconds(1));
        assertThat(throttle.begin("joe", NOWHERE)).isZero();
    }

    @Test
    void setting_the_clock_back_restarts_the_wait_up_to_the_maximum() {
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
