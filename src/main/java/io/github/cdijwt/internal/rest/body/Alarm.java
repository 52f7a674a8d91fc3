package io.github.cdijwt.internal.rest.body;

import java.time.Duration;

/** Runs tasks after a delay. */
@FunctionalInterface
public interface Alarm {

    /** Runs a task after a delay, unless the timer is cancelled first. */
    Timer after(Duration time, Runnable task);

    /** The timer of one task. */
    @FunctionalInterface
    interface Timer {

        void cancel();
    }
}
