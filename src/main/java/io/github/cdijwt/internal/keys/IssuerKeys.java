package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwsKey;
import io.github.cdijwt.internal.token.KeySet;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the JWK set that an issuer publishes to the keys in it that can be used: he may have others, for others. */
final class IssuerKeys {

    private IssuerKeys() {}

    /**
     * The usable keys.
     *
     * @throws KeyFault if there is none, or if it cannot be told which is which
     */
    static KeySet read(String text, JwsAlgorithm algorithm) throws KeyFault {
        List<JwsKey> usable = new ArrayList<>();
        String fault = "";
        for (JsonObject member : JwkKeys.members(text)) {
            try {
                if (JwkKeys.isMeantFor(algorithm, member)) {
                    usable.add(JwkKeys.key(member).asPublic(algorithm));
                }
            } catch (KeyFault unusable) {
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
}
