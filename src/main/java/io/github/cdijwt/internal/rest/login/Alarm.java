package io.github.cdijwt.internal.rest.login;

import java.time.Duration;

/** Calls somebody at a time to come. */
@FunctionalInterface
interface Alarm {

    /** Runs a task after a time, unless the timer is cancelled before. */
    Timer after(Duration time, Runnable task);

    /** Of one task. */
    @FunctionalInterface
    interface Timer {

        void cancel();
    }
}
