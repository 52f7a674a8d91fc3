package io.github.cdijwt.internal.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * The failed attempts of one account.
 *
 * @param count the number of failures in a row
 * @param last the time of the last failure
 * @param before the time of the failure before the last one
 * @param spelling the hash of the exact name, if all failures have the same; else 0
 */
record Failures(int count, Instant last, Instant before, long spelling) {

    private static final long SEVERAL = 0;

    static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH, SEVERAL);

    /** The time after which failures are forgotten. */
    static final Duration MEMORY = Duration.ofHours(24);

    private static final int MAX_DOUBLINGS = 30;

    /**
     * How long the next attempt has to wait: zero at first, then a second, and twice as long after each further
     * failure.
     */
    Duration waitAt(Instant now, int free, Duration maxWait) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(count - free, MAX_DOUBLINGS));
        Duration wait = whole.compareTo(maxWait) < 0 ? whole : maxWait;
        Duration left = Duration.between(now, last.plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Restarts the wait if the clock was set back after the last failure, since the wait might never end otherwise. */
    Failures notAfter(Instant now) {
        return last.isAfter(now) ? new Failures(count, now, now, spelling) : this;
    }

    boolean isForgotten(Instant now) {
        return now.isAfter(last.plus(MEMORY));
    }

    /** Whether all failures have this exact name. */
    boolean areOf(long oneSpelling) {
        return spelling == oneSpelling;
    }

    Failures plusOne(Instant now, long inSpelling) {
        return new Failures(count + 1, now, last, count == 0 || areOf(inSpelling) ? inSpelling : SEVERAL);
    }

    /** Removes the last failure, because the attempt did not fail. */
    Failures minusOne() {
        return new Failures(Math.max(0, count - 1), before, before, spelling);
    }
}
