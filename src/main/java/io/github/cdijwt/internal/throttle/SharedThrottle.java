package io.github.cdijwt.internal.throttle;

import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.spi.StateStore;
import io.github.cdijwt.spi.StateStore.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/**
 * Counts the failures of accounts in a store that several servers share, so that an account allows no more attempts at several
 * servers than at one. Failures of addresses are counted in the memory of each server. So are those of names beyond a number of
 * new ones a day, because clients can make up names.
 */
public final class SharedThrottle implements LoginThrottle {

    /** The new entries of one server in a day. */
    static final int NEW_NAMES = 100_000;

    private static final int ROUNDS = 5;

    /** The wait if parallel attempts keep an attempt from being counted. */
    private static final Duration BUSY = Duration.ofSeconds(1);

    private static final Duration KNOWN = Duration.ofDays(30);

    /** A login does not renew an entry that is younger. */
    private static final Duration RENEWED = Duration.ofDays(1);

    private static final int RADIX = 36;

    private final StateStore store;
    private final int free;
    private final Duration maxWait;
    private final Clock clock;
    private final NewNames newNames;
    private final Addresses addresses;
    private final CountingThrottle overflow;
    private volatile boolean hasOverflow;

    /** Allows this many failures in a row without a wait, and limits each wait. */
    public SharedThrottle(StateStore store, int free, Duration maxWait, Clock clock) {
        this(store, free, maxWait, clock, NEW_NAMES);
    }

    /** Adds at most this many new entries to the store in a day. */
    public SharedThrottle(StateStore store, int free, Duration maxWait, Clock clock, int newNames) {
        this.store = store;
        this.free = free;
        this.maxWait = maxWait;
        this.clock = clock;
        this.newNames = new NewNames(newNames);
        this.addresses = new Addresses(free, maxWait);
        this.overflow = new CountingThrottle(free, maxWait, clock);
    }

    @Override
    public Duration begin(String account, Optional<String> address) {
        Attempt attempt = Attempt.of(account, address);
        Instant now = now();
        boolean isKnown = isKnown(attempt);
        Duration wait = attempt.hasAddress() && !isKnown ? waitOf(attempt.address(), now) : Duration.ZERO;
        List<Origin> origins = isKnown ? attempt.here() : attempt.anywhere();
        for (Origin origin : origins) {
            Duration other = waitOf(origin, now);
            wait = other.compareTo(wait) > 0 ? other : wait;
        }
        return wait.isZero() ? count(attempt, origins, now, account, address) : wait;
    }

    @Override
    public void succeeded(String account, Optional<String> address) {
        Attempt attempt = Attempt.of(account, address);
        Instant now = now();
        for (Origin origin : origins(attempt)) {
            Optional<Entry> stored = store.find(origin.key());
            if (stored.isPresent() && StoredFailures.of(stored, now).areOf(attempt.spelling())) {
                store.remove(origin.key());
            } else {
                // Another variant of the name may be another account, whose owner must not reset these failures.
                discount(origin, now);
            }
        }
        if (attempt.hasAddress()) {
            discount(attempt.address(), now);
            remember(attempt.own(), now);
        }
        if (hasOverflow) {
            overflow.succeeded(account, address);
        }
    }

    @Override
    public void abandoned(String account, Optional<String> address) {
        Attempt attempt = Attempt.of(account, address);
        Instant now = now();
        origins(attempt).forEach(origin -> discount(origin, now));
        if (attempt.hasAddress()) {
            discount(attempt.address(), now);
        }
        if (hasOverflow) {
            overflow.abandoned(account, address);
        }
    }

    @Override
    public void clear(String account) {
        for (Origin origin : Attempt.of(account, Optional.empty()).anywhere()) {
            store.of(origin.owner()).forEach(entry -> store.remove(entry.id()));
        }
        overflow.clear(account);
    }

    /** Counts the attempt in all counters or in none. */
    private Duration count(
            Attempt attempt, List<Origin> origins, Instant now, String account, Optional<String> address) {
        List<Origin> counted = new ArrayList<>();
        for (Origin origin : origins) {
            Optional<Duration> wait = count(origin, attempt.spelling(), now);
            if (wait.isEmpty() || !wait.get().isZero()) {
                counted.forEach(other -> discount(other, now));
                return wait.orElseGet(() -> countInMemory(account, address));
            }
            counted.add(origin);
        }
        if (attempt.hasAddress()) {
            synchronized (addresses) {
                addresses.count(now, attempt.address());
            }
        }
        return Duration.ZERO;
    }

    /** Returns zero if the attempt was counted, or the wait; empty if the store must not get another name. */
    private Optional<Duration> count(Origin origin, long spelling, Instant now) {
        boolean isAllowed = false;
        for (int i = 0; i < ROUNDS; i++) {
            Optional<Entry> stored = store.find(origin.key());
            Failures failures = StoredFailures.of(stored, now).notAfter(now);
            Duration wait = failures.waitAt(now, free, maxWait);
            if (!wait.isZero()) {
                return Optional.of(wait);
            }
            isAllowed |= stored.isPresent() || newNames.allow(now);
            if (!isAllowed) {
                return Optional.empty();
            }
            if (put(origin, stored, failures.plusOne(now, spelling), now)) {
                return Optional.of(Duration.ZERO);
            }
        }
        return Optional.of(BUSY);
    }

    private Duration countInMemory(String account, Optional<String> address) {
        hasOverflow = true;
        return overflow.begin(account, address);
    }

    /** Removes the last failure, because the attempt did not fail. */
    private void discount(Origin origin, Instant now) {
        change(origin, now, Failures::minusOne);
    }

    private void change(Origin origin, Instant now, UnaryOperator<Failures> change) {
        for (int i = 0; i < ROUNDS; i++) {
            Optional<Entry> stored = store.find(origin.key());
            // The entry is not removed, because another attempt may be counted in it at the same time.
            if (stored.isEmpty() || put(origin, stored, change.apply(StoredFailures.of(stored, now)), now)) {
                return;
            }
        }
    }

    /** Returns false if another attempt has changed the entry in the meantime. */
    private boolean put(Origin origin, Optional<Entry> stored, Failures failures, Instant now) {
        Entry entry = StoredFailures.entry(origin, failures, now);
        return stored.map(old -> store.replace(entry, old.version())).orElseGet(() -> store.add(entry));
    }

    private Duration waitOf(Origin origin, Instant now) {
        Failures failures = StoredFailures.of(store.find(origin.key()), now);
        if (failures.last().isAfter(now)) {
            // The clock was set back, or that of another server is ahead.
            change(origin, now, stored -> stored.notAfter(now));
        }
        return failures.notAfter(now).waitAt(now, free, maxWait);
    }

    private Duration waitOf(long address, Instant now) {
        synchronized (addresses) {
            return addresses.waitAt(now, address);
        }
    }

    private void discount(long address, Instant now) {
        synchronized (addresses) {
            addresses.discount(now, address);
        }
    }

    private List<Origin> origins(Attempt attempt) {
        return isKnown(attempt) ? attempt.here() : attempt.anywhere();
    }

    /**
     * An account that has logged in from this address before is counted there separately, so that others cannot lock it
     * out.
     */
    private boolean isKnown(Attempt attempt) {
        return attempt.hasAddress()
                && store.find(attempt.own().keyOfKnown())
                        .filter(entry -> entry.endsAt().isAfter(now()))
                        .isPresent();
    }

    private void remember(Origin own, Instant now) {
        Optional<Entry> stored = store.find(own.keyOfKnown());
        Entry entry = new Entry(
                own.keyOfKnown(),
                own.ownerOfKnown(),
                Long.toString(ThreadLocalRandom.current().nextLong(), RADIX),
                "{}",
                now.plus(KNOWN));
        if (stored.isEmpty()) {
            if (newNames.allow(now)) {
                store.add(entry);
            }
        } else if (stored.get().endsAt().isBefore(entry.endsAt().minus(RENEWED))) {
            store.replace(entry, stored.get().version());
        }
    }

    /** The current time, in the precision of the store. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
