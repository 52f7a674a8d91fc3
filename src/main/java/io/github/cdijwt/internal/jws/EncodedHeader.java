package io.github.cdijwt.internal.jws;

import jakarta.json.JsonObject;

/**
 * A header as it stands in a token, to be written once: the usual one is the same for everybody.
 *
 * @param headers what was asked for
 * @param key the key that it names
 * @param text its base64url
 */
public record EncodedHeader(JsonObject headers, JwsKey key, String text) {

    /** Whether it is for these very ones: to compare what is in them would take longer than to write it. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isFor(JsonObject otherHeaders, JwsKey otherKey) {
        return headers == otherHeaders && key == otherKey;
    }
}
