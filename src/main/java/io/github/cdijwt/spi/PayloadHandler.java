package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Makes the claims of a new token.
 *
 * <p>The default gives {@code {"identity": <id>}}: the id is what the record accessor {@code id()}, the method
 * {@code getId()}, the public field {@code id} or the key {@code id} of a map gives; a text, a number or a truth value
 * keeps its JSON type, a UUID and an enum become text.
 *
 * @param <I> the application's own user, or a supertype of it
 */
@FunctionalInterface
public interface PayloadHandler<I> {

    /**
     * Makes the claims.
     *
     * @param identity the user who logged in
     * @return the claims; {@code iat}, {@code nbf} and {@code exp} (RFC 7519, section 4.1; seconds since 1970), counted from
     *     now, are added where they are left out
     */
    JsonObject payload(I identity);
}
