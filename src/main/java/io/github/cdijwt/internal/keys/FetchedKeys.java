package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwsKey;
import io.github.cdijwt.internal.token.KeySet;
import io.github.cdijwt.internal.token.Keys;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys that an issuer publishes: fetched when they are first needed, every few minutes, and when a token names one that is
 * not known; never more often than every ten seconds, whatever tokens say. While the issuer is down, the last keys stay.
 */
public final class FetchedKeys implements Keys {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    static final Duration LIFETIME = Duration.ofMinutes(5);
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

    /** More would keep the server from its other work, for the sake of keys that may not exist. */
    private static final int MAX_WAITING = 16;

    private final JwsAlgorithm algorithm;
    private final URI address;
    private final BoundedGet get = new BoundedGet();
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();

    private volatile KeySet keys = KeySet.NONE;
    private volatile long fetchedAt;
    private volatile long triedAt;
    private volatile boolean tried;
    private String lastFault = "";

    public FetchedKeys(JwsAlgorithm algorithm, URI address, Clock clock) {
        this.algorithm = algorithm;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public JwsKey signing() {
        return KeySet.NONE.signing();
    }

    @Override
    public List<JwsKey> verifying() {
        if (keys == KeySet.NONE) {
            fetchAndWait();
        } else {
            fetchIfOld();
        }
        return keys.verifying();
    }

    @Override
    public List<JwsKey> verifying(String id) {
        if (keys.verifying(id).isEmpty()) {
            fetchAndWait();
        } else {
            fetchIfOld();
        }
        return keys.verifying(id);
    }

    /** One caller fetches, and waits for it no longer than {@link BoundedGet} does; the others go on with what there is. */
    private void fetchIfOld() {
        if (isOver(LIFETIME, fetchedAt) && mayTry() && fetching.tryLock()) {
            fetchAndUnlock();
        }
    }

    /** One caller fetches; the others wait for it, as many as can be spared. */
    private void fetchAndWait() {
        if ((mayTry() || fetching.isLocked()) && fetching.getQueueLength() < MAX_WAITING && lock()) {
            fetchAndUnlock();
        }
    }

    private boolean lock() {
        try {
            return fetching.tryLock(BoundedGet.PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void fetchAndUnlock() {
        try {
            if (mayTry()) {
                fetch();
            }
        } finally {
            fetching.unlock();
        }
    }

    private void fetch() {
        triedAt = clock.millis();
        tried = true;
        try {
            // A new one each time: what it remembers goes by the system's clock, and how often to ask is decided here.
            HttpsJwks issuer = new HttpsJwks(address.toString());
            issuer.setSimpleHttpGet(get);
            keys = keySet(issuer.getJsonWebKeys());
            fetchedAt = clock.millis();
            lastFault = "";
        } catch (KeyFault fault) {
            failed(fault.words());
        } catch (JoseException | RuntimeException e) {
            // Without their texts, which may repeat what was sent.
            failed("did not answer with a JWK set");
        } catch (IOException e) {
            failed("could not be reached, or not in time (" + e.getClass().getSimpleName() + ")");
        }
    }

    private KeySet keySet(List<JsonWebKey> set) throws KeyFault {
        List<JwsKey> usable = new ArrayList<>();
        String fault = "";
        for (FoundKey found : JwkKeys.fetched(set, algorithm)) {
            try {
                usable.add(found.asPublic(algorithm));
            } catch (KeyFault unusable) {
                // The issuer may have others, for others.
                fault = ": one of its keys " + unusable.words();
            }
        }
        if (usable.isEmpty()) {
            throw new KeyFault("has no key for " + algorithm + fault);
        }
        try {
            return KeySet.of(Optional.empty(), usable);
        } catch (IllegalArgumentException e) {
            throw new KeyFault("answered with a set that cannot be used: " + e.getMessage());
        }
    }

    private void failed(String how) {
        if (!lastFault.equals(how)) {
            lastFault = how;
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: jwt.jwks-location: " + KeyLocation.shown(address) + ' ' + how + ": "
                            + (keys == KeySet.NONE ? "no token can be verified" : "the last keys stay in force"));
        }
    }

    private boolean mayTry() {
        return !tried || isOver(AT_MOST_EVERY, triedAt);
    }

    private boolean isOver(Duration duration, long since) {
        // The clock may have been set back.
        return Math.abs(clock.millis() - since) >= duration.toMillis();
    }
}
