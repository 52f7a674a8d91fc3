package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.keys.format.KeyFault;
import io.github.cdijwt.internal.token.Refusals;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The keys that an issuer publishes. They are fetched when they are first needed, every few minutes, and when a token
 * has an unknown key id, but at most every ten seconds. While the issuer is unreachable, the last keys stay in use.
 */
public final class FetchedKeys implements Keys {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration STALE = PublishedKeys.LIFETIME.multipliedBy(2);

    /** A limit, since waiting requests block server threads for a key that may not exist. */
    private static final int MAX_WAITING = 8;

    private final JwsAlgorithm algorithm;
    private final KeyAddress address;
    private final IssuerTrust trust;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MAX_WAITING);

    private volatile KeySet keys = KeySet.NONE;
    private volatile long fetchedAt;
    private volatile CompletableFuture<Void> fetching = CompletableFuture.completedFuture(null);
    // Guarded by this.
    private long triedAt;
    private boolean tried;
    // Written by one fetch at a time.
    private volatile String lastFault = "";
    private final PassedOver passedOver = new PassedOver();

    public FetchedKeys(JwsAlgorithm algorithm, KeyAddress address, IssuerTrust trust, Clock clock) {
        this.algorithm = algorithm;
        this.address = address;
        this.trust = trust;
        this.clock = clock;
        runAside(() -> BoundedGet.prepare(trust));
    }

    @Override
    public JwsKey signing() {
        return KeySet.NONE.signing();
    }

    @Override
    public List<JwsKey> own() {
        return KeySet.NONE.own();
    }

    @Override
    public List<JwsKey> verifying() {
        if (keys == KeySet.NONE || areStale()) {
            fetchAndWait();
        } else {
            fetchIfOld();
        }
        return inForce().verifying();
    }

    @Override
    public List<JwsKey> verifying(String id) {
        if (!keys.has(id) || areStale()) {
            fetchAndWait();
        } else {
            fetchIfOld();
        }
        return inForce().verifying(id);
    }

    @Override
    public String description() {
        return "fetched from " + address + " when a token needs them";
    }

    /** The last keys. Before the first fetch, no token can be verified. */
    private KeySet inForce() {
        KeySet latest = keys;
        if (latest == KeySet.NONE) {
            throw Refusals.keysUnavailable(untilNextTry());
        }
        return latest;
    }

    private synchronized Duration untilNextTry() {
        Duration left =
                fetching.isDone() ? AT_MOST_EVERY.minusMillis(Math.abs(clock.millis() - triedAt)) : BoundedGet.PATIENCE;
        return left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left;
    }

    /**
     * Whether the keys are so old that a key may have been revoked long ago. While the issuer is unreachable they are
     * used anyway, because waiting would not help.
     */
    private boolean areStale() {
        return isOver(STALE, fetchedAt) && lastFault.isEmpty();
    }

    /** Fetches in the background, since the current keys can still be used. */
    private void fetchIfOld() {
        if (isOver(PublishedKeys.LIFETIME, fetchedAt)) {
            startIfDue();
        }
    }

    /** A few callers wait, but not for long, since there may be no such key. */
    private void fetchAndWait() {
        startIfDue();
        CompletableFuture<Void> fetch = fetching;
        if (fetch.isDone() || !waiting.tryAcquire()) {
            return;
        }
        try {
            // Longer without any keys, because the request would have to be rejected.
            Duration patience = keys == KeySet.NONE ? FIRST_WAIT : WAIT;
            fetch.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // Continue with the keys there are.
        } finally {
            waiting.release();
        }
    }

    private synchronized void startIfDue() {
        if (fetching.isDone() && (!tried || isOver(AT_MOST_EVERY, triedAt))) {
            tried = true;
            triedAt = clock.millis();
            fetching = CompletableFuture.runAsync(this::fetch, FetchedKeys::runAside);
        }
    }

    /** Runs on a new thread, because the caller's thread may be one that must not block. */
    private static void runAside(Runnable task) {
        Thread thread = new Thread(null, task, "cdi-jwt-keys", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(FetchedKeys.class.getClassLoader());
        thread.start();
    }

    private void fetch() {
        try {
            IssuerKeys published = IssuerKeys.read(BoundedGet.bytes(address.uri(), trust), algorithm);
            keys = published.keySet();
            fetchedAt = clock.millis();
            lastFault = "";
            passedOver.tell(place(), published.passedOver());
        } catch (KeyFault fault) {
            failed(fault.words());
        } catch (RuntimeException e) {
            // From a security provider. Its message may repeat the keys.
            failed("sent a response that cannot be understood (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void failed(String how) {
        if (!lastFault.equals(how)) {
            lastFault = how;
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: " + place() + ' ' + how + ": "
                            + (keys == KeySet.NONE ? "no token can be verified" : "the last keys stay in use"));
        }
    }

    private String place() {
        return "jwt.jwks-location: " + address;
    }

    private boolean isOver(Duration duration, long since) {
        // The clock may have been set back.
        return Math.abs(clock.millis() - since) >= duration.toMillis();
    }
}
