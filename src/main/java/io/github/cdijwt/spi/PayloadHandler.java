package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Makes the claims of a new token.
 *
 * <p>The default is {@code {"identity": <id>}}. The id comes from the record accessor {@code id()}, the method
 * {@code getId()}, the public field {@code id} or the map key {@code id}. A string, a number or a boolean keeps its
 * JSON type; a UUID or an enum becomes a string.
 *
 * @param <I> the application's own user, or a supertype of it
 */
@FunctionalInterface
public interface PayloadHandler<I> {

    /**
     * Makes the claims.
     *
     * @param identity the user who logged in
     * @return the claims; if {@code iat}, {@code nbf} or {@code exp} (RFC 7519, section 4.1; seconds since 1970) is
     *     absent, it is added
     */
    JsonObject payload(I identity);
}
