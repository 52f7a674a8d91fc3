package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwsKey;
import io.github.cdijwt.internal.token.KeySet;
import io.github.cdijwt.internal.token.Keys;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The keys of some places. Files are looked at again once a second, by a caller who comes along; where one has changed, all
 * keys are taken anew, or, if anything is wrong with it, none.
 */
public final class LocatedKeys implements Keys {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final JwsAlgorithm algorithm;
    private final List<KeyPlace> places;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<KeyPlace, byte[]> texts = new HashMap<>();

    private volatile KeySet keys;
    private volatile long lookedAt;
    private String lastFault = "";

    /**
     * Reads the keys.
     *
     * @throws KeyFault if anything is wrong with any of them
     */
    public LocatedKeys(JwsAlgorithm algorithm, List<KeyPlace> places, Clock clock) throws KeyFault {
        this.algorithm = algorithm;
        this.places = List.copyOf(places);
        this.clock = clock;
        this.lookedAt = clock.millis();
        for (KeyPlace place : places) {
            texts.put(place, place.bytes());
        }
        this.keys = keySet(texts);
    }

    @Override
    public JwsKey signing() {
        return current().signing();
    }

    @Override
    public List<JwsKey> verifying() {
        return current().verifying();
    }

    @Override
    public List<JwsKey> verifying(String id) {
        return current().verifying(id);
    }

    private KeySet current() {
        if (isTimeToLook() && looking.tryLock()) {
            try {
                if (isTimeToLook()) {
                    lookedAt = clock.millis();
                    look();
                }
            } finally {
                looking.unlock();
            }
        }
        return keys;
    }

    private boolean isTimeToLook() {
        // The clock may have been set back.
        return Math.abs(clock.millis() - lookedAt) >= INTERVAL.toMillis();
    }

    private void look() {
        try {
            Map<KeyPlace, byte[]> now = new HashMap<>(texts);
            boolean changed = false;
            for (KeyPlace place : places) {
                if (place.location().isFile()) {
                    byte[] text = place.bytes();
                    changed |= !Arrays.equals(text, now.put(place, text));
                }
            }
            if (changed) {
                keys = keySet(now);
                texts.putAll(now);
                places.forEach(place -> place.warnings().forEach(warning -> LOGGER.log(Level.WARNING, warning)));
            }
            if (changed || !lastFault.isEmpty()) {
                LOGGER.log(Level.INFO, "cdi-jwt: the keys have changed, and are: " + names(keys.verifying()));
            }
            lastFault = "";
        } catch (KeyFault fault) {
            if (!lastFault.equals(fault.words())) {
                lastFault = fault.words();
                LOGGER.log(
                        Level.ERROR,
                        "cdi-jwt: the keys have changed and CANNOT BE USED, the old ones stay in force: " + lastFault);
            }
        }
    }

    private KeySet keySet(Map<KeyPlace, byte[]> texts) throws KeyFault {
        List<JwsKey> signing = new ArrayList<>();
        List<JwsKey> verifying = new ArrayList<>();
        for (KeyPlace place : places) {
            KeyPlace.Content content = place.content(Objects.requireNonNull(texts.get(place)), algorithm);
            signing.addAll(content.signing());
            verifying.addAll(content.verifying());
        }
        try {
            return KeySet.of(signing.stream().findFirst(), verifying);
        } catch (IllegalArgumentException e) {
            throw new KeyFault(
                    places.stream().map(KeyPlace::name).collect(Collectors.joining(", ")) + ": " + e.getMessage());
        }
    }

    private static String names(List<JwsKey> keys) {
        return keys.stream()
                .map(key -> key.id().orElse("one without a kid"))
                .map(KeyLocation::shown)
                .collect(Collectors.joining(", "));
    }
}
