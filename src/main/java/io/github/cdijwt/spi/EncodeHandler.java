package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Turns a header and claims into a token. The default creates a JWS in compact form (RFC 7515) with the configured key.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class WrappedTokens implements EncodeHandler {
 *
 *     @Inject @BuiltIn EncodeHandler builtIn;
 *
 *     @Override
 *     public String encode(JsonObject headers, JsonObject claims) {
 *         return "shop." + builtIn.encode(headers, claims);
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface EncodeHandler {

    /**
     * Creates the token.
     *
     * @param headers the header parameters, including {@code alg}
     * @param claims the claims
     * @return the token, without spaces, not longer than {@code jwt.max-token-length}
     */
    String encode(JsonObject headers, JsonObject claims);
}
