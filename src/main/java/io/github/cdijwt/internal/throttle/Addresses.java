package io.github.cdijwt.internal.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Counts the failures of each address, over all accounts. Many people may share an address, and some of them mistype:
 * so an address may fail ten times as often as an account in 24 hours, and its failures expire one by one.
 */
final class Addresses {

    private static final int ACCOUNTS = 10;
    private static final Duration PERIOD = Duration.ofHours(24);

    private final Duration each;
    private final Duration all;
    /** The time at which the last failure of an address expires. */
    private final Map<Long, Instant> clean = new Recent<>();

    Addresses(int free, Duration maxWait) {
        long failures = (long) free * ACCOUNTS;
        Duration fair = PERIOD.dividedBy(failures);
        this.each = fair.compareTo(maxWait) < 0 ? fair : maxWait;
        this.all = each.multipliedBy(failures);
    }

    /** How long the next attempt has to wait: zero, or until a failure expires. */
    Duration waitAt(Instant now, long address) {
        Instant cleanAt = cleanAt(now, address);
        if (cleanAt.isAfter(now)) {
            clean.put(address, cleanAt);
        }
        Duration wait = Duration.between(now, cleanAt).plus(each).minus(all);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    void count(Instant now, long address) {
        clean.put(address, cleanAt(now, address).plus(each));
    }

    /** Removes the last failure, because the attempt did not fail. */
    void discount(Instant now, long address) {
        Instant before = cleanAt(now, address).minus(each);
        if (before.isAfter(now)) {
            clean.put(address, before);
        } else {
            clean.remove(address);
        }
    }

    int entries() {
        return clean.size();
    }

    /** Limited to the time that results if all failures happened now, in case the clock was set back. */
    private Instant cleanAt(Instant now, long address) {
        Instant known = clean.getOrDefault(address, now);
        Instant latest = now.plus(all);
        return known.isBefore(now) ? now : known.isAfter(latest) ? latest : known;
    }
}
