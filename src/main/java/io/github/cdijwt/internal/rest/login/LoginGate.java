package io.github.cdijwt.internal.rest.login;

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
 * Limits how many logins run at once, from before the first byte of the body until there is an answer. A slow body costs the
 * client nothing and the server a thread; a wrong password costs the client little and the server a slow hash.
 */
final class LoginGate {

    /** For the whole body: a client sends so few bytes in one piece. */
    static final Duration DEADLINE = Duration.ofSeconds(5);

    /** If the gate is full, a body that has taken this long makes room for the next login. */
    static final Duration GRACE = Duration.ofMillis(500);

    /** A read that can be broken off at all ends within a few milliseconds. */
    private static final Duration HANDOVER = Duration.ofMillis(250);

    private final Semaphore permits;

    /** Half as many: Open Liberty has no more threads than permits for all requests, and cannot break off a read. */
    private final int maxReaders;

    private final Semaphore readers;

    private final Clock clock;
    private final Alarm alarm;
    private final Set<BodyRead> reads = ConcurrentHashMap.newKeySet();

    LoginGate(int concurrency, Clock clock, Alarm alarm) {
        this.permits = new Semaphore(concurrency);
        this.maxReaders = (concurrency + 1) / 2;
        this.readers = new Semaphore(maxReaders);
        this.clock = clock;
        this.alarm = alarm;
    }

    /**
     * Lets a login in, which has to close its pass at the end.
     *
     * @throws JwtException if too many are in
     */
    Pass enter() {
        if (!permits.tryAcquire() && !(breakOffOldest() && isFreeSoon(permits))) {
            throw Refusals.tooManyLogins();
        }
        return new Pass();
    }

    /** Slow clients are refused rather than others: a few of them would keep everybody out. */
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

    /** Not if each of them was told to end before, and did not. */
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

    /** The permission of one login, on one thread. */
    final class Pass implements AutoCloseable {

        private Pass() {}

        /**
         * Reads a body, until the deadline at most.
         *
         * @throws JwtException if it was too slow, or too many others are read
         */
        <T> T read(InputStream body, Function<InputStream, T> reader) {
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
