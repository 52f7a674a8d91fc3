package io.github.cdijwt.internal.cdi;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Warns once about a clock that is far from that of the system. It compares at each use and not only at start, because a
 * stopped clock is right at first, and then no token would ever expire.
 */
final class ClockWatch {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    /** A clock may count only whole seconds. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final String bean;
    private final Duration tolerance;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * Creates a watch.
     *
     * @param bean the name of the clock, for the log
     * @param leeway the tolerance for the times of tokens, which this clock may use up alone
     */
    ClockWatch(String bean, Duration leeway) {
        this.bean = bean;
        this.tolerance = leeway.compareTo(LEAST) < 0 ? LEAST : leeway;
    }

    /** The time of a clock. The system is asked before and after it, because the thread may pause in between. */
    Instant watched(Clock clock, Clock system) {
        if (warned.get()) {
            return clock.instant();
        }
        Instant before = system.instant();
        Instant time = clock.instant();
        Instant after = system.instant();
        if (time.isBefore(before.minus(tolerance))) {
            warn(Duration.between(time, before), "behind");
        } else if (time.isAfter(after.plus(tolerance))) {
            warn(Duration.between(after, time), "ahead of");
        }
        return time;
    }

    private void warn(Duration difference, String direction) {
        long rounded = difference.plusMillis(500).toSeconds();
        if (warned.compareAndSet(false, true)) {
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: the Clock bean of " + bean + " is " + Duration.ofSeconds(rounded) + ' '
                            + direction + " the clock of the system. Tokens, sessions and the waits after failed logins"
                            + " follow this bean, so tokens may be accepted too long or not at all. Use such a clock only"
                            + " in the profiles dev and test");
        }
    }
}
