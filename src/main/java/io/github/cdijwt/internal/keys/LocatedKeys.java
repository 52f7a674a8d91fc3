package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.keys.format.KeyFault;
import java.lang.System.Logger.Level;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys at some locations. A call checks the files if the last check was more than a second ago. If a file has
 * changed, all keys are replaced, unless one of the files has a fault: then the old keys stay in use.
 */
public final class LocatedKeys implements Keys {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final JwsAlgorithm algorithm;
    private final List<KeyPlace> places;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    // One text per location. Not in a map, because Java 17 keeps the class of the last hashed record alive.
    private List<byte[]> texts = new ArrayList<>();
    private final PassedOver passedOver = new PassedOver();

    private volatile KeySet keys;
    private volatile long lookedAt;
    private String lastFault = "";

    /**
     * Reads the keys.
     *
     * @throws KeyFault if a location cannot be read or one of its keys cannot be used
     */
    public LocatedKeys(JwsAlgorithm algorithm, List<KeyPlace> places, Clock clock) throws KeyFault {
        this.algorithm = algorithm;
        this.places = List.copyOf(places);
        this.clock = clock;
        this.lookedAt = clock.millis();
        for (KeyPlace place : places) {
            texts.add(place.bytes());
        }
        this.keys = keySet(texts);
    }

    @Override
    public JwsKey signing() {
        return current().signing();
    }

    @Override
    public List<JwsKey> own() {
        return current().own();
    }

    @Override
    public List<JwsKey> verifying() {
        return current().verifying();
    }

    @Override
    public List<JwsKey> verifying(String id) {
        return current().verifying(id);
    }

    @Override
    public String description() {
        return current().description();
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
            List<byte[]> now = new ArrayList<>();
            boolean changed = false;
            for (int i = 0; i < places.size(); i++) {
                KeyPlace place = places.get(i);
                byte[] last = texts.get(i);
                byte[] text = place.location().isFile() ? place.bytes() : last;
                changed |= !Arrays.equals(text, last);
                now.add(text);
            }
            if (changed) {
                keys = keySet(now);
                texts = now;
                places.forEach(place -> place.warnings().forEach(warning -> LOGGER.log(Level.WARNING, warning)));
            }
            if (changed || !lastFault.isEmpty()) {
                LOGGER.log(
                        Level.INFO, "cdi-jwt: the keys have changed; the keys in use are: " + names(keys.verifying()));
            }
            lastFault = "";
        } catch (KeyFault fault) {
            if (!lastFault.equals(fault.words())) {
                lastFault = fault.words();
                LOGGER.log(
                        Level.ERROR,
                        "cdi-jwt: the keys have changed but CANNOT BE USED; the old keys stay in use: " + lastFault);
            }
        }
    }

    private KeySet keySet(List<byte[]> contents) throws KeyFault {
        List<JwsKey> signing = new ArrayList<>();
        List<JwsKey> own = new ArrayList<>();
        List<JwsKey> others = new ArrayList<>();
        List<JwsKey> named = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            KeyPlace place = places.get(i);
            byte[] text = contents.get(i);
            KeyPlace.Content content = place.content(text, algorithm);
            signing.addAll(content.signing());
            (place.role() == KeyPlace.Role.SIGN ? own : others).addAll(content.verifying());
            if (place.isSetOfOthers(text)) {
                passedOver.tell(place.name(), content.passedOver());
            } else {
                named.addAll(content.verifying());
            }
        }
        checkNames(named);
        try {
            return KeySet.of(signing.stream().findFirst(), own, others);
        } catch (IllegalArgumentException e) {
            throw fault(e.getMessage());
        }
    }

    private void checkNames(List<JwsKey> keys) throws KeyFault {
        Map<String, Key> named = new HashMap<>();
        for (JwsKey key : keys) {
            if (key.id().isPresent()) {
                String id = key.id().get();
                Key other = named.putIfAbsent(id, key.key());
                if (other != null && !other.equals(key.key())) {
                    throw fault("two keys have the same kid, which must be unique: " + StrictJson.escape(id));
                }
            }
        }
    }

    private KeyFault fault(@Nullable String what) {
        return new KeyFault(places.stream().map(KeyPlace::name).collect(Collectors.joining(", ")) + ": " + what);
    }

    private static String names(List<JwsKey> keys) {
        return keys.stream()
                .map(key -> key.id().orElse("a key without a kid"))
                .map(KeyFault::quoted)
                .collect(Collectors.joining(", "));
    }
}
