package io.github.cdijwt.internal.throttle;

import io.github.cdijwt.spi.LoginThrottle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts in memory, of a bounded size: who makes up names pushes out others that have failed a few times, and those that have
 * to wait only by as many as make up names so often.
 */
public final class CountingThrottle implements LoginThrottle {

    private static final int MAX_ENTRIES = 50_000;

    private final int free;
    private final Duration maxWait;
    private final Clock clock;

    private final Map<Origin, Failures> few = new Recent<>();
    private final Map<Origin, Failures> waiting = new Recent<>();
    private final Map<Origin, Boolean> known = new Recent<>();

    /** Lets so many failures pass in a row, and makes nobody wait longer than that. */
    public CountingThrottle(int free, Duration maxWait, Clock clock) {
        this.free = free;
        this.maxWait = maxWait;
        this.clock = clock;
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
        Origin origin = origin(attempt);
        Instant now = clock.instant();
        Failures failures = failures(origin, now);
        Duration wait = failures.waitAt(now, free, maxWait);
        put(origin, wait.isZero() ? failures.plusOne(now, attempt.spelling()) : failures);
        return wait;
    }

    private synchronized void succeeded(Attempt attempt) {
        Origin origin = origin(attempt);
        Failures failures = failures(origin, clock.instant());
        // Another spelling may be another account, and who has the one must not clear the other.
        put(origin, failures.areOf(attempt.spelling()) ? Failures.NONE : failures.minusOne());
        if (attempt.hasAddress()) {
            known.put(attempt.own(), true);
        }
    }

    private synchronized void abandoned(Attempt attempt) {
        Origin origin = origin(attempt);
        put(origin, failures(origin, clock.instant()).minusOne());
    }

    private synchronized void clear(Attempt attempt) {
        few.keySet().removeIf(origin -> origin.account() == attempt.account());
        waiting.keySet().removeIf(origin -> origin.account() == attempt.account());
    }

    /** How many names are kept. */
    synchronized int entries() {
        return few.size() + waiting.size() + known.size();
    }

    /** From where she has signed in before, an owner is counted apart from everybody else. */
    private Origin origin(Attempt attempt) {
        return known.get(attempt.own()) == null ? attempt.anywhere() : attempt.here();
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

    /** Forgets what has not been asked for the longest time. */
    private static final class Recent<V> extends LinkedHashMap<Origin, V> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, V> eldest) {
            return size() > MAX_ENTRIES;
        }
    }
}
