package io.github.cdijwt.internal.throttle;

import java.time.Duration;
import java.time.Instant;

/** Limits the entries that one server adds to the store in a day, since anybody can make up names. */
final class NewNames {

    private static final Duration PERIOD = Duration.ofHours(24);

    private final int most;
    private Instant start = Instant.EPOCH;
    private int added;

    NewNames(int most) {
        this.most = most;
    }

    /** Whether one more entry may be added now; then it is counted. */
    synchronized boolean allow(Instant now) {
        // Also if the clock was set back.
        if (Duration.between(start, now).abs().compareTo(PERIOD) >= 0) {
            start = now;
            added = 0;
        }
        if (added >= most) {
            return false;
        }
        added++;
        return true;
    }
}
