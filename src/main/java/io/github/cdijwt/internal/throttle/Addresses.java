package io.github.cdijwt.internal.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The failures of each address, whatever the accounts. Many people may share an address, and some of them mistype: so an
 * address has ten times the failures of an account in 24 hours, and each of them is forgotten in its turn.
 */
final class Addresses {

    private static final int ACCOUNTS = 10;
    private static final Duration PERIOD = Duration.ofHours(24);

    private final Duration each;
    private final Duration all;
    /** When the last failure of an address is forgotten. */
    private final Map<Long, Instant> clean = new Recent<>();

    Addresses(int free, Duration maxWait) {
        long failures = (long) free * ACCOUNTS;
        Duration fair = PERIOD.dividedBy(failures);
        this.each = fair.compareTo(maxWait) < 0 ? fair : maxWait;
        this.all = each.multipliedBy(failures);
    }

    /** How long the next try has to wait: nothing, or until a failure is forgotten. */
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

    /** As before the last one, which turned out to be none. */
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

    /** Never later than if all had failed just now, as it might be after the clock was set back. */
    private Instant cleanAt(Instant now, long address) {
        Instant known = clean.getOrDefault(address, now);
        Instant latest = now.plus(all);
        return known.isBefore(now) ? now : known.isAfter(latest) ? latest : known;
    }
}
