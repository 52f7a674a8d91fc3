package io.github.cdijwt.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingThrottleTest extends ThrottleTest {

    private static final Optional<String> NOWHERE = Optional.empty();
    private static final Optional<String> HOME = Optional.of("192.0.2.1");

    private final CountingThrottle throttle = create(10, Duration.ofHours(1));

    @Override
    CountingThrottle create(int free, Duration maxWait) {
        return new CountingThrottle(free, maxWait, clock);
    }

    @Test
    void an_address_is_removed_when_its_failures_expire() {
        IntStream.range(0, 10).forEach(i -> throttle.begin("name" + i, HOME));
        for (int i = 0; i < 10; i++) {
            throttle.abandoned("name" + i, HOME);
        }
        assertThat(throttle.entries()).isZero();
    }

    @Test
    void expired_entries_are_removed() {
        fail("joe", 3);
        fail("jane", 10);
        assertThat(throttle.entries()).isEqualTo(2);
        throttle.succeeded("jane", NOWHERE);
        throttle.clear("joe");
        assertThat(throttle.entries()).isZero();
        throttle.begin("joe", HOME);
        throttle.succeeded("joe", HOME);
        assertThat(throttle.entries()).as("the known address").isEqualTo(1);
    }

    @Test
    void a_million_other_names_do_not_push_out_a_waiting_account() {
        fail("joe", 10);
        for (int i = 0; i < 1_000_000; i++) {
            throttle.begin("name" + i, NOWHERE);
        }
        assertThat(throttle.begin("joe", NOWHERE)).isPositive();
        assertThat(throttle.entries()).isEqualTo(50_001);
    }

    @Test
    void waiting_accounts_do_not_push_out_an_account_with_few_failures() {
        CountingThrottle strict = new CountingThrottle(2, Duration.ofHours(1), clock);
        strict.begin("joe", NOWHERE);
        for (int i = 0; i < 50_000; i++) {
            strict.begin("name" + i, NOWHERE);
            strict.begin("name" + i, NOWHERE);
        }
        assertThat(strict.begin("joe", NOWHERE)).isZero();
        assertThat(strict.begin("joe", NOWHERE))
                .as("the first attempt still counts")
                .isPositive();
    }

    @Test
    void without_a_throttle_any_number_of_attempts_is_allowed() {
        Unthrottled off = new Unthrottled();
        for (int i = 0; i < 1_000; i++) {
            assertThat(off.begin("joe", NOWHERE)).isZero();
        }
    }

    private void fail(String account, int times) {
        IntStream.range(0, times).forEach(i -> throttle.begin(account, NOWHERE));
    }
}
