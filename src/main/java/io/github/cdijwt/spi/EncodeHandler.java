package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Turns a header and claims into a token. The default creates a JWS in compact form (RFC 7515) with the configured key.
 */
@FunctionalInterface
public interface EncodeHandler {

    /**
     * Creates the token.
     *
     * @param headers the members of the header, including {@code alg}
     * @param claims the claims
     * @return the token, without spaces, not longer than {@code jwt.max-token-length}
     */
    String encode(JsonObject headers, JsonObject claims);
}
