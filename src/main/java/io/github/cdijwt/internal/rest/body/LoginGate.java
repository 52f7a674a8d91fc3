package io.github.cdijwt.internal.rest.body;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.Refusals;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Limits how many logins run at once, counted from before the first byte of the body until the response. A slow body costs
 * the client nothing but occupies a thread of the server. A wrong password costs the client little but makes the server
 * compute a slow hash.
 */
public final class LoginGate {

    /** Time limit for the whole body, which is so small that clients send it in one piece. */
    static final Duration DEADLINE = Duration.ofSeconds(5);

    /** If the gate is full, a read that has taken this long is broken off to make room for the next login. */
    static final Duration GRACE = Duration.ofMillis(500);

    /**
     * Time to wait for a read that was broken off. On a server that can break off reads, it ends within a few milliseconds.
     */
    private static final Duration HANDOVER = Duration.ofMillis(250);

    private final Semaphore permits;

    /**
     * Half as many as permits: Open Liberty may have no more threads than permits for all its requests, and cannot break
     * off a read.
     */
    private final int maxReaders;

    private final Semaphore readers;

    private final Clock clock;
    private final Alarm alarm;
    private final Set<BodyRead> reads = ConcurrentHashMap.newKeySet();

    public LoginGate(int concurrency, Clock clock, Alarm alarm) {
        this.permits = new Semaphore(concurrency);
        this.maxReaders = (concurrency + 1) / 2;
        this.readers = new Semaphore(maxReaders);
        this.clock = clock;
        this.alarm = alarm;
    }

    /**
     * Admits a login, which must close its pass at the end.
     *
     * @throws JwtException if too many logins are running
     */
    public Pass enter() {
        if (!permits.tryAcquire() && !(breakOffOldest() && isFreeSoon(permits))) {
            throw Refusals.tooManyLogins();
        }
        return new Pass();
    }

    /**
     * Admits a request that costs the server little once its body is read. It waits a moment if the gate is full, and must
     * close its pass after reading.
     *
     * @throws JwtException if too many requests are being read
     */
    public Pass enterToRead() {
        if (!permits.tryAcquire()) {
            breakOffOldest();
            if (!isFreeSoon(permits)) {
                throw Refusals.tooManyLogins();
            }
        }
        return new Pass();
    }

    /** Rejects a slow client instead of a new one, because a few slow clients could otherwise block all logins. */
    private boolean breakOffOldest() {
        return reads.stream()
                .filter(read -> !clock.instant().isBefore(read.start().plus(GRACE)))
                .sorted(Comparator.comparing(BodyRead::start))
                .anyMatch(read -> read.breakOff(Refusals.tooManyLogins()));
    }

    private void awaitReader() {
        if (!readers.tryAcquire() && !(canEndSoon() && isFreeSoon(readers))) {
            throw Refusals.tooManyLogins();
        }
    }

    /** Returns false if all reads were already broken off and none of them has ended. */
    private boolean canEndSoon() {
        return breakOffOldest() || reads.stream().filter(BodyRead::isBrokenOff).count() < maxReaders;
    }

    private static boolean isFreeSoon(Semaphore semaphore) {
        try {
            return semaphore.tryAcquire(HANDOVER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The permit of one login, used on one thread. */
    public final class Pass implements AutoCloseable {

        private Pass() {}

        /**
         * Reads a body, at most until the deadline.
         *
         * @throws JwtException if the body is too slow, or if too many others are being read
         */
        public <T> T read(InputStream body, Function<InputStream, T> reader) {
            awaitReader();
            BodyRead read = new BodyRead(body, clock.instant());
            reads.add(read);
            try {
                return timed(read, reader);
            } finally {
                reads.remove(read);
                readers.release();
            }
        }

        private <T> T timed(BodyRead read, Function<InputStream, T> reader) {
            Alarm.Timer deadline = alarm.after(DEADLINE, () -> read.breakOff(Refusals.loginTooSlow()));
            try {
                return read.by(reader);
            } finally {
                deadline.cancel();
            }
        }

        @Override
        public void close() {
            permits.release();
        }
    }
}
