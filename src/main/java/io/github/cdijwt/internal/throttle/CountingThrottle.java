package io.github.cdijwt.internal.throttle;

import io.github.cdijwt.spi.LoginThrottle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts in memory of a bounded size. Attempts with made-up names push out accounts with a few failures. They push out
 * waiting accounts only if as many made-up names have to wait too.
 */
public final class CountingThrottle implements LoginThrottle {

    private final int free;
    private final Duration maxWait;
    private final Clock clock;

    private final Map<Origin, Failures> few = new Recent<>();
    private final Map<Origin, Failures> waiting = new Recent<>();
    private final Map<Origin, Boolean> known = new Recent<>();
    private final Addresses addresses;

    /** Allows this many failures in a row without a wait, and limits each wait. */
    public CountingThrottle(int free, Duration maxWait, Clock clock) {
        this.free = free;
        this.maxWait = maxWait;
        this.clock = clock;
        this.addresses = new Addresses(free, maxWait);
    }

    @Override
    public Duration begin(String account, Optional<String> address) {
        return begin(Attempt.of(account, address));
    }

    @Override
    public void succeeded(String account, Optional<String> address) {
        succeeded(Attempt.of(account, address));
    }

    @Override
    public void abandoned(String account, Optional<String> address) {
        abandoned(Attempt.of(account, address));
    }

    @Override
    public void clear(String account) {
        clear(Attempt.of(account, Optional.empty()));
    }

    private synchronized Duration begin(Attempt attempt) {
        Instant now = clock.instant();
        boolean isKnown = isKnown(attempt);
        Duration wait = attempt.hasAddress() && !isKnown ? addresses.waitAt(now, attempt.address()) : Duration.ZERO;
        for (Origin origin : origins(attempt, isKnown)) {
            Duration other = failures(origin, now).waitAt(now, free, maxWait);
            wait = other.compareTo(wait) > 0 ? other : wait;
        }
        boolean tried = wait.isZero();
        for (Origin origin : origins(attempt, isKnown)) {
            Failures failures = failures(origin, now);
            put(origin, tried ? failures.plusOne(now, attempt.spelling()) : failures);
        }
        if (tried && attempt.hasAddress()) {
            addresses.count(now, attempt.address());
        }
        return wait;
    }

    private synchronized void succeeded(Attempt attempt) {
        Instant now = clock.instant();
        for (Origin origin : origins(attempt, isKnown(attempt))) {
            Failures failures = failures(origin, now);
            // Another variant of the name may be another account, whose owner must not reset these failures.
            put(origin, failures.areOf(attempt.spelling()) ? Failures.NONE : failures.minusOne());
        }
        if (attempt.hasAddress()) {
            // Only this attempt is removed: an attacker with an account must not reset the failures for other accounts.
            addresses.discount(now, attempt.address());
            known.put(attempt.own(), true);
        }
    }

    private synchronized void abandoned(Attempt attempt) {
        Instant now = clock.instant();
        for (Origin origin : origins(attempt, isKnown(attempt))) {
            put(origin, failures(origin, now).minusOne());
        }
        if (attempt.hasAddress()) {
            addresses.discount(now, attempt.address());
        }
    }

    private synchronized void clear(Attempt attempt) {
        few.keySet().removeIf(origin -> attempt.accounts().contains(origin.account()));
        waiting.keySet().removeIf(origin -> attempt.accounts().contains(origin.account()));
    }

    /** The number of stored names and addresses. */
    synchronized int entries() {
        return few.size() + waiting.size() + known.size() + addresses.entries();
    }

    private boolean isKnown(Attempt attempt) {
        return known.get(attempt.own()) != null;
    }

    /**
     * An account that has logged in from this address before is counted there separately, so that others cannot lock it
     * out.
     */
    private static List<Origin> origins(Attempt attempt, boolean isKnown) {
        return isKnown ? attempt.here() : attempt.anywhere();
    }

    private Failures failures(Origin origin, Instant now) {
        Failures failures = waiting.getOrDefault(origin, few.getOrDefault(origin, Failures.NONE));
        return failures.isForgotten(now) ? Failures.NONE : failures.notAfter(now);
    }

    private void put(Origin origin, Failures failures) {
        few.remove(origin);
        waiting.remove(origin);
        if (failures.count() > 0) {
            (failures.count() < free ? few : waiting).put(origin, failures);
        }
    }
}
