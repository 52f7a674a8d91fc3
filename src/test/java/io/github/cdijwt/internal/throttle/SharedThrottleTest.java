package io.github.cdijwt.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.internal.store.MemoryStore;
import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.spi.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedThrottleTest extends ThrottleTest {

    private static final Optional<String> NOWHERE = Optional.empty();
    private static final Optional<String> HOME = Optional.of("192.0.2.1");
    private static final Duration HOUR = Duration.ofHours(1);

    private final MemoryStore store = new MemoryStore(clock);
    private final LoginThrottle first = new SharedThrottle(store, 10, HOUR, clock);
    private final LoginThrottle second = new SharedThrottle(store, 10, HOUR, clock);

    @Override
    LoginThrottle create(int free, Duration maxWait) {
        return new SharedThrottle(new MemoryStore(clock), free, maxWait, clock);
    }

    @Test
    void two_servers_allow_no_more_attempts_than_one() {
        IntStream.range(0, 10)
                .forEach(i -> assertThat(at(i).begin("joe", NOWHERE)).isZero());
        assertThat(first.begin("joe", NOWHERE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(second.begin("joe", NOWHERE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void two_servers_allow_fewer_than_fifty_attempts_in_24_hours() {
        Instant end = clock.instant().plus(Duration.ofHours(24));
        int tried = 0;
        for (int i = 0; clock.instant().isBefore(end); i++) {
            Duration wait = at(i).begin("joe", NOWHERE);
            if (wait.isZero()) {
                tried++;
            } else {
                clock.move(wait);
            }
        }
        assertThat(tried).isEqualTo(44);
    }

    @Test
    void a_restart_does_not_forget_the_failures() {
        IntStream.range(0, 10).forEach(i -> first.begin("joe", NOWHERE));
        assertThat(new SharedThrottle(store, 10, HOUR, clock).begin("joe", NOWHERE))
                .isPositive();
    }

    @Test
    void of_64_parallel_attempts_at_two_servers_each_one_that_is_made_is_counted() throws Exception {
        int tried = inParallel(64, i -> at(i).begin("joe", NOWHERE).isZero());
        assertThat(tried).isBetween(1, 10);
        while (first.begin("joe", NOWHERE).isZero()) {
            tried++;
        }
        assertThat(tried).isEqualTo(10);
    }

    @Test
    void a_success_at_one_server_resets_the_failures_at_the_other() {
        IntStream.range(0, 9).forEach(i -> first.begin("joe", NOWHERE));
        second.begin("joe", NOWHERE);
        second.succeeded("joe", NOWHERE);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(first.begin("joe", NOWHERE)).isZero());
    }

    @Test
    void an_account_is_unlocked_at_every_server() {
        IntStream.range(0, 10).forEach(i -> first.begin("joe", NOWHERE));
        second.clear("Joe");
        assertThat(first.begin("joe", NOWHERE)).isZero();
    }

    @Test
    void an_address_that_one_server_knows_is_known_to_the_other_for_thirty_days() {
        first.begin("joe", HOME);
        first.succeeded("joe", HOME);
        clock.move(Duration.ofDays(29));
        IntStream.range(0, 10).forEach(i -> first.begin("joe", NOWHERE));
        assertThat(second.begin("joe", NOWHERE)).isPositive();
        assertThat(second.begin("joe", HOME)).isZero();
        clock.move(Duration.ofDays(1));
        IntStream.range(0, 10).forEach(i -> first.begin("joe", NOWHERE));
        assertThat(second.begin("joe", HOME)).isPositive();
    }

    @Test
    void made_up_names_fill_the_store_only_up_to_the_limit_and_are_counted_in_memory_beyond_it() {
        LoginThrottle limited = new SharedThrottle(store, 10, HOUR, clock, 100);
        IntStream.range(0, 1_000).forEach(i -> limited.begin("name" + i, NOWHERE));
        assertThat(store.size()).isEqualTo(100);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(limited.begin("joe", NOWHERE)).isZero());
        assertThat(limited.begin("joe", NOWHERE)).isPositive();
        assertThat(store.size()).isEqualTo(100);
        limited.clear("joe");
        assertThat(limited.begin("joe", NOWHERE)).isZero();
        limited.succeeded("joe", NOWHERE);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(limited.begin("joe", NOWHERE)).isZero());
    }

    @Test
    void an_account_with_an_entry_is_counted_in_the_store_beyond_the_limit() {
        IntStream.range(0, 9).forEach(i -> first.begin("joe", NOWHERE));
        LoginThrottle limited = new SharedThrottle(store, 10, HOUR, clock, 0);
        limited.begin("joe", NOWHERE);
        assertThat(first.begin("joe", NOWHERE)).isPositive();
    }

    @Test
    void a_day_later_new_names_are_stored_again() {
        LoginThrottle limited = new SharedThrottle(store, 10, HOUR, clock, 1);
        limited.begin("joe", NOWHERE);
        limited.begin("jane", NOWHERE);
        assertThat(store.size()).isEqualTo(1);
        clock.move(Duration.ofDays(1));
        limited.begin("jane", NOWHERE);
        assertThat(store.size()).isEqualTo(2);
    }

    @Test
    void an_attempt_that_others_keep_from_being_counted_is_not_made() {
        first.begin("joe", NOWHERE);
        StateStore contended = new Contended(store);
        assertThat(new SharedThrottle(contended, 10, HOUR, clock).begin("joe", NOWHERE))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void without_the_store_no_attempt_is_made() {
        StateStore broken = new Contended(store) {
            @Override
            public Optional<Entry> find(String id) {
                throw new IllegalStateException("The database is away");
            }
        };
        LoginThrottle throttle = new SharedThrottle(broken, 10, HOUR, clock);
        assertThatIllegalStateException().isThrownBy(() -> throttle.begin("joe", NOWHERE));
        assertThatIllegalStateException().isThrownBy(() -> throttle.succeeded("joe", NOWHERE));
    }

    private LoginThrottle at(int i) {
        return i % 2 == 0 ? first : second;
    }

    private static int inParallel(int count, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                tasks.add(() -> {
                    start.await();
                    return call.by(thread);
                });
            }
            int succeeded = 0;
            for (Future<Boolean> result : threads.invokeAll(tasks)) {
                succeeded += result.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            threads.shutdownNow();
        }
    }

    /** A store in which others win each replacement. */
    private static class Contended implements StateStore {

        private final StateStore store;

        Contended(StateStore store) {
            this.store = store;
        }

        @Override
        public Optional<Entry> find(String id) {
            return store.find(id);
        }

        @Override
        public boolean add(Entry entry) {
            return store.add(entry);
        }

        @Override
        public boolean replace(Entry entry, String version) {
            return false;
        }

        @Override
        public boolean remove(String id) {
            return store.remove(id);
        }

        @Override
        public List<Entry> of(String owner) {
            return store.of(owner);
        }
    }

    /** One of several parallel calls. */
    private interface Call {
        boolean by(int thread);
    }
}
