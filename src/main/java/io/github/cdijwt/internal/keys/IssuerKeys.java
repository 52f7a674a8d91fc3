package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.keys.format.JwkKeys;
import io.github.cdijwt.internal.keys.format.KeyFault;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The usable keys of the JWK set that an issuer publishes. Keys for other purposes and unusable keys are skipped (RFC
 * 7517, section 5).
 *
 * @param usable the usable keys; never empty
 * @param passedOver log messages about the keys for the algorithm that cannot be used
 */
record IssuerKeys(List<JwsKey> usable, List<String> passedOver) {

    /**
     * Reads a set.
     *
     * @throws KeyFault if the document is not a JWK set or has no usable key
     */
    static IssuerKeys read(byte[] set, JwsAlgorithm algorithm) throws KeyFault {
        List<JsonValue> members = JwkKeys.members(KeyPlace.text(set));
        List<JwsKey> usable = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            try {
                if (members.get(i) instanceof JsonObject jwk) {
                    if (JwkKeys.isMeantFor(algorithm, jwk)) {
                        add(key(jwk, algorithm), usable);
                    }
                } else {
                    throw new KeyFault("is not a JSON object");
                }
            } catch (KeyFault fault) {
                passedOver.add(fault.at(JwkKeys.shown(i, members.get(i))).words());
            }
        }
        if (usable.isEmpty()) {
            throw new KeyFault("has no key for " + algorithm
                    + passedOver.stream().findFirst().map(first -> ": " + first).orElse(""));
        }
        return new IssuerKeys(usable, passedOver);
    }

    private static JwsKey key(JsonObject jwk, JwsAlgorithm algorithm) throws KeyFault {
        try {
            return JwkKeys.key(jwk).asPublic(algorithm);
        } catch (RuntimeException e) {
            // From a security provider. Its message may repeat the key.
            throw new KeyFault("cannot be understood (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Limits the keys with the same id, because a token is tried against each of them. */
    private static void add(JwsKey key, List<JwsKey> usable) throws KeyFault {
        List<JwsKey> alike =
                usable.stream().filter(other -> other.id().equals(key.id())).toList();
        if (alike.stream().anyMatch(other -> other.key().equals(key.key()))) {
            return;
        }
        if (alike.size() == KeySet.MAX_TRIED) {
            throw new KeyFault("comes after " + KeySet.MAX_TRIED + " others with the same kid");
        }
        if (usable.size() == KeySet.MAX_KEYS) {
            throw new KeyFault("comes after " + KeySet.MAX_KEYS + " others");
        }
        usable.add(key);
    }

    /** The usable keys as a set. */
    KeySet keySet() {
        return KeySet.of(Optional.empty(), usable);
    }
}
