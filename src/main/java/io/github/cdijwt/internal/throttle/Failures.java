package io.github.cdijwt.internal.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * The failed tries of one account.
 *
 * @param count how many in a row
 * @param last when the last one was
 * @param before when the one before it was
 * @param spelling how the account was spelled in all of them, as a hash; 0: in several ways
 */
record Failures(int count, Instant last, Instant before, long spelling) {

    private static final long SEVERAL = 0;

    static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH, SEVERAL);

    private static final Duration MEMORY = Duration.ofHours(24);
    private static final int MAX_DOUBLINGS = 30;

    /** How long the next try has to wait: nothing at first, then a second, and each time twice as long. */
    Duration waitAt(Instant now, int free, Duration maxWait) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(count - free, MAX_DOUBLINGS));
        Duration wait = whole.compareTo(maxWait) < 0 ? whole : maxWait;
        Duration left = Duration.between(now, last.plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The same; where the clock has been set back since, the wait begins anew, so that it ends. */
    Failures notAfter(Instant now) {
        return last.isAfter(now) ? new Failures(count, now, now, spelling) : this;
    }

    boolean isForgotten(Instant now) {
        return now.isAfter(last.plus(MEMORY));
    }

    /** Whether all were spelled like that. */
    boolean areOf(long oneSpelling) {
        return spelling == oneSpelling;
    }

    Failures plusOne(Instant now, long inSpelling) {
        return new Failures(count + 1, now, last, count == 0 || areOf(inSpelling) ? inSpelling : SEVERAL);
    }

    /** As before the last one, which turned out to be none: nobody waits for it. */
    Failures minusOne() {
        return new Failures(Math.max(0, count - 1), before, before, spelling);
    }
}
