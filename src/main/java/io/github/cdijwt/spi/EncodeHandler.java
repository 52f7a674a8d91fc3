package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/** Turns a header and claims into a token. The default makes a JWS in compact form (RFC 7515) with the configured key. */
@FunctionalInterface
public interface EncodeHandler {

    /**
     * Makes the token.
     *
     * @param headers the header's members, {@code alg} among them
     * @param claims the claims
     * @return the token, without blanks, at most 8,192 characters
     */
    String encode(JsonObject headers, JsonObject claims);
}
