package io.github.cdijwt.internal.jws;

import jakarta.json.JsonObject;

/**
 * The encoded header of a token. It is cached, because most tokens have the same header.
 *
 * @param headers the header before encoding, without the key id
 * @param key the key whose id is in the encoded header
 * @param text the encoded header, in base64url
 */
public record EncodedHeader(JsonObject headers, JwsKey key, String text) {

    /**
     * Whether it was made from these objects. It compares references, since comparing contents takes longer than
     * encoding.
     */
    @SuppressWarnings("ReferenceEquality")
    public boolean isFor(JsonObject otherHeaders, JwsKey otherKey) {
        return headers == otherHeaders && key == otherKey;
    }
}
