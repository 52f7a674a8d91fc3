package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Turns a token back into its claims and checks its signature. The default reads a JWS in compact form (RFC 7515) and
 * accepts only the configured algorithm and keys. The times and the required claims are checked afterwards, whichever
 * implementation decodes the token.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class UnwrappedTokens implements DecodeHandler {
 *
 *     @Inject @BuiltIn DecodeHandler builtIn;
 *
 *     @Override
 *     public JsonObject decode(String token) {
 *         return builtIn.decode(token.startsWith("shop.") ? token.substring("shop.".length()) : token);
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface DecodeHandler {

    /**
     * Reads a token.
     *
     * @param token the unchecked token as the client sent it, not longer than {@code jwt.max-token-length}
     * @return the claims of a token whose signature is valid
     * @throws io.github.cdijwt.JwtException if the token is malformed or its signature is not valid
     */
    JsonObject decode(String token);
}
