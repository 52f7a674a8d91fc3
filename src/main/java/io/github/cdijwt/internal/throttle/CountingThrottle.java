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
    public synchronized Duration begin(String account, Optional<String> address) {
        Origin origin = origin(account, address);
        Instant now = clock.instant();
        Failures failures = failures(origin, now);
        Duration wait = failures.waitAt(now, free, maxWait);
        put(origin, wait.isZero() ? failures.plusOne(now) : failures);
        return wait;
    }

    @Override
    public synchronized void succeeded(String account, Optional<String> address) {
        put(origin(account, address), Failures.NONE);
        address.ifPresent(place -> known.put(Origin.of(account).at(place), true));
    }

    @Override
    public synchronized void abandoned(String account, Optional<String> address) {
        Origin origin = origin(account, address);
        put(origin, failures(origin, clock.instant()).minusOne());
    }

    @Override
    public synchronized void clear(String account) {
        long cleared = Origin.of(account).account();
        few.keySet().removeIf(origin -> origin.account() == cleared);
        waiting.keySet().removeIf(origin -> origin.account() == cleared);
    }

    /** How many names are kept. */
    synchronized int entries() {
        return few.size() + waiting.size() + known.size();
    }

    /** From where she has signed in before, an owner is counted apart from everybody else. */
    private Origin origin(String account, Optional<String> address) {
        Origin anywhere = Origin.of(account);
        return address.map(anywhere::at).filter(here -> known.get(here) != null).orElse(anywhere);
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
