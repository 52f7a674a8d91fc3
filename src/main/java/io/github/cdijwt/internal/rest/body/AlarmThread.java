package io.github.cdijwt.internal.rest.body;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread that exists only while it has tasks, and ends with the application. */
public final class AlarmThread implements Alarm, AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, AlarmThread::thread);

    public AlarmThread() {
        executor.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Timer after(Duration time, Runnable task) {
        Future<?> future = executor.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "cdi-jwt-login");
        thread.setDaemon(true);
        thread.setContextClassLoader(AlarmThread.class.getClassLoader());
        return thread;
    }
}
