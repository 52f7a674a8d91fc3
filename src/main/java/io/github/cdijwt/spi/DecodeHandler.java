package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Turns a token back into its claims and checks its signature. The default reads a JWS in compact form (RFC 7515) and
 * accepts the configured algorithm and key alone.
 *
 * <p>Whoever decodes, the times and the required claims are checked after it.
 */
@FunctionalInterface
public interface DecodeHandler {

    /**
     * Reads a token.
     *
     * @param token the token as the client sent it, at most 8,192 characters, unchecked
     * @return the claims, the signature checked
     * @throws io.github.cdijwt.JwtException if the token is not one that this application made
     */
    JsonObject decode(String token);
}
