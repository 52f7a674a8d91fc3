package io.github.cdijwt.internal.rest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlarmThreadTest {

    @Test
    void a_task_runs_after_its_delay_unless_it_is_cancelled() throws InterruptedException {
        List<String> ran = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        try (AlarmThread alarm = new AlarmThread()) {
            alarm.after(Duration.ofMillis(20), () -> ran.add("cancelled")).cancel();
            alarm.after(Duration.ofMillis(40), () -> ran.add("first"));
            alarm.after(Duration.ofMillis(60), done::countDown);

            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ran).containsExactly("first");
    }

    @Test
    void the_thread_has_the_class_loader_of_the_library() throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        CompletableFuture<ClassLoader> loader = new CompletableFuture<>();
        try (AlarmThread alarm = new AlarmThread()) {
            current.setContextClassLoader(null);
            alarm.after(
                    Duration.ZERO, () -> loader.complete(Thread.currentThread().getContextClassLoader()));

            assertThat(loader.get(10, TimeUnit.SECONDS)).isSameAs(AlarmThread.class.getClassLoader());
        } finally {
            current.setContextClassLoader(before);
        }
    }

    @Test
    void the_thread_is_a_daemon_and_ends_with_the_application() throws Exception {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        AlarmThread alarm = new AlarmThread();
        alarm.after(Duration.ZERO, () -> running.complete(Thread.currentThread()));
        Thread thread = running.get(10, TimeUnit.SECONDS);
        assertThat(thread.isDaemon()).isTrue();

        alarm.close();

        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
    }
}
