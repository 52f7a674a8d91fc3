package io.github.cdijwt.internal.rest.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.keys.TestClock;
import io.github.cdijwt.internal.token.Refusals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoginGateTest {

    private final TestClock clock = new TestClock();
    private final List<Runnable> alarms = new CopyOnWriteArrayList<>();
    private final LoginGate gate = new LoginGate(4, clock, (time, task) -> {
        assertThat(time).isEqualTo(Duration.ofSeconds(5));
        alarms.add(task);
        return () -> alarms.remove(task);
    });

    @Test
    void logins_beyond_the_configured_number_are_rejected_with_retry_after() {
        LoginGate.Pass first = gate.enter();
        enter(3);

        assertRejected(Refusals.tooManyLogins(), gate::enter);
        assertThat(Refusals.tooManyLogins().headers()).containsEntry("Retry-After", "1");

        first.close();
        gate.enter();
        assertRejected(Refusals.tooManyLogins(), gate::enter);
    }

    @Test
    void a_body_that_arrives_in_time_is_read_and_its_timer_is_cancelled() {
        byte[] body = {1, 2, 3};

        assertThat(gate.enter().read(new ByteArrayInputStream(body), LoginGateTest::bytes))
                .isEqualTo(body);
        assertThat(alarms).isEmpty();
    }

    @Test
    void a_body_that_does_not_arrive_is_broken_off_at_the_deadline() {
        Reader reader = new Reader(new Silent());

        alarms.get(0).run();

        reader.isRefusedWith(Refusals.loginTooSlow());
        assertThat(alarms).isEmpty();
    }

    @Test
    void a_trickling_body_is_broken_off_even_if_the_server_ignores_the_interrupt() {
        Trickle body = new Trickle();
        Reader reader = new Reader(body);

        alarms.get(0).run();
        body.arrived.countDown();

        reader.isRefusedWith(Refusals.loginTooSlow());
    }

    @Test
    void an_alarm_after_the_read_does_not_interrupt_the_thread() {
        Runnable[] late = new Runnable[1];
        LoginGate.Pass pass = new LoginGate(1, clock, (time, task) -> {
                    late[0] = task;
                    return () -> {};
                })
                .enter();
        pass.read(new ByteArrayInputStream(new byte[0]), LoginGateTest::bytes);

        late[0].run();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_login_whose_timer_cannot_be_started_makes_room_for_the_next() {
        boolean[] broken = {true};
        LoginGate starved = new LoginGate(1, clock, (time, task) -> {
            if (broken[0]) {
                throw new RejectedExecutionException("no more threads");
            }
            return () -> {};
        });
        for (int i = 0; i < 3; i++) {
            try (LoginGate.Pass pass = starved.enter()) {
                assertThatExceptionOfType(RejectedExecutionException.class)
                        .isThrownBy(() -> pass.read(new ByteArrayInputStream(new byte[0]), LoginGateTest::bytes));
            }
        }
        broken[0] = false;

        assertThat(starved.enter().read(new ByteArrayInputStream(new byte[0]), LoginGateTest::bytes))
                .isEmpty();
    }

    @Test
    void the_oldest_slow_body_makes_room_for_the_next_body() {
        Reader oldest = new Reader(new Silent());
        clock.move(Duration.ofMillis(1));
        Reader younger = new Reader(new Silent());
        clock.move(Duration.ofMillis(499));

        read();
        oldest.isRefusedWith(Refusals.tooManyLogins());
        younger.isStillReading();
        read();
        younger.isStillReading();

        Reader third = new Reader(new Silent());
        clock.move(Duration.ofMillis(1));
        read();
        younger.isRefusedWith(Refusals.tooManyLogins());
        third.isStillReading();
    }

    @Test
    void a_slow_body_makes_room_for_the_next_login() {
        Reader slow = new Reader(new Silent());
        enter(3);
        assertRejected(Refusals.tooManyLogins(), gate::enter);

        clock.move(Duration.ofMillis(500));
        gate.enter();
        slow.isRefusedWith(Refusals.tooManyLogins());
    }

    @Test
    void at_most_half_of_the_logins_may_wait_for_their_bodies() {
        new Reader(new Silent());
        new Reader(new Silent());

        LoginGate.Pass pass = gate.enter();
        assertRejected(
                Refusals.tooManyLogins(), () -> pass.read(new ByteArrayInputStream(new byte[0]), LoginGateTest::bytes));
    }

    @Test
    void logins_whose_bodies_arrive_wait_for_each_other() {
        List<CompletableFuture<Void>> clients = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 2_000).forEach(i -> read()), task -> new Thread(task).start()))
                .limit(4)
                .toList();

        assertThat(clients).allSatisfy(client -> assertThat(client).succeedsWithin(Duration.ofMinutes(1)));
    }

    @Test
    void a_login_is_rejected_without_waiting_if_the_server_cannot_break_off_reads() {
        new Reader(new Trickle());
        new Reader(new Trickle());
        alarms.forEach(Runnable::run);
        clock.move(Duration.ofSeconds(5));
        LoginGate.Pass pass = gate.enter();
        long start = System.nanoTime();

        for (int i = 0; i < 100; i++) {
            assertRejected(
                    Refusals.tooManyLogins(),
                    () -> pass.read(new ByteArrayInputStream(new byte[0]), LoginGateTest::bytes));
        }

        // A hundred waits would take 25 seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void an_interrupted_login_gets_no_pass_and_its_thread_stays_interrupted() {
        new Reader(new Trickle());
        enter(3);
        clock.move(Duration.ofMillis(500));
        Thread.currentThread().interrupt();

        assertRejected(Refusals.tooManyLogins(), gate::enter);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_login_whose_body_has_arrived_is_not_broken_off() {
        for (int i = 0; i < 4; i++) {
            gate.enter().read(new ByteArrayInputStream(new byte[] {1}), LoginGateTest::bytes);
        }
        clock.move(Duration.ofHours(1));

        assertRejected(Refusals.tooManyLogins(), gate::enter);
    }

    private void enter(int times) {
        for (int i = 0; i < times; i++) {
            gate.enter();
        }
    }

    /** Runs a login with an empty body. */
    private void read() {
        try (LoginGate.Pass pass = gate.enter()) {
            pass.read(new ByteArrayInputStream(new byte[0]), LoginGateTest::bytes);
        }
    }

    private static void assertRejected(JwtException refusal, Runnable call) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(call::run).withMessage(refusal.getMessage());
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A login that waits for its body on its own thread. */
    private final class Reader {

        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        private final CompletableFuture<Object> result = new CompletableFuture<>();

        Reader(Waiting body) {
            new Thread(() -> read(body)).start();
            body.awaitReader();
        }

        private void read(InputStream body) {
            try (LoginGate.Pass pass = gate.enter()) {
                result.complete(pass.read(body, LoginGateTest::bytes));
            } catch (RuntimeException e) {
                result.complete(e);
            } finally {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        }

        void isRefusedWith(JwtException refusal) {
            assertThat(get(result)).isInstanceOf(JwtException.class).hasToString(refusal.toString());
            assertThat(get(interrupted)).isEqualTo(false);
        }

        void isStillReading() {
            assertThat(result).isNotDone();
        }
    }

    private static Object get(CompletableFuture<?> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** A body that the client has not sent completely. */
    private abstract static class Waiting extends InputStream {

        private final CountDownLatch reader = new CountDownLatch(1);

        void awaitReader() {
            await(reader);
        }

        abstract int next() throws IOException;

        @Override
        public int read() throws IOException {
            reader.countDown();
            return next();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            bytes[offset] = (byte) read();
            return 1;
        }
    }

    /** A body on a server whose reads end when their thread is interrupted. */
    private static final class Silent extends Waiting {

        @Override
        int next() throws IOException {
            try {
                new CountDownLatch(1).await();
                return 0;
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }

    /** A body on a server that waits for the next byte even if the thread is interrupted. */
    private static final class Trickle extends Waiting {

        private final CountDownLatch arrived = new CountDownLatch(1);

        @Override
        int next() {
            await(arrived);
            return 1;
        }
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
