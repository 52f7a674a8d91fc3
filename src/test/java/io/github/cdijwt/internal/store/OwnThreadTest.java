package io.github.cdijwt.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnThreadTest {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void setAnotherClassLoader() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    @AfterEach
    void reset() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void a_task_runs_on_another_thread_with_the_class_loader_of_the_library() throws Exception {
        Thread thread = OwnThread.call(Thread::currentThread);
        assertThat(thread).isNotSameAs(Thread.currentThread());
        assertThat(OwnThread.<ClassLoader>call(() -> Thread.currentThread().getContextClassLoader()))
                .isSameAs(OwnThread.class.getClassLoader());
    }

    @Test
    void the_thread_does_not_keep_a_server_from_stopping() throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(
                () -> OwnThread.call(() -> Thread.currentThread().isDaemon()));
        // The thread of this test may be a daemon, and its threads would be daemons by default.
        Thread caller = new Thread(task);
        caller.setDaemon(false);
        caller.start();
        assertThat(task.get()).isTrue();
    }

    static Throwable[] failures() {
        return new Throwable[] {
            new SQLException("away"), new IllegalStateException("away"), new OutOfMemoryError("away")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_of_the_task_is_thrown_as_it_is(Throwable failure) {
        assertThatThrownBy(() -> OwnThread.call(() -> {
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void a_caller_that_is_interrupted_gets_an_exception_and_stays_interrupted() {
        CountDownLatch done = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> OwnThread.call(() -> {
                        done.await();
                        return "";
                    }))
                    .withMessageContaining("interrupted")
                    .withCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
            done.countDown();
        }
    }
}
