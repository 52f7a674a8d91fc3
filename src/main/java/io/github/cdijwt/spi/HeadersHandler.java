package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Makes the header of a new token (RFC 7515, section 4). The default gives {@code typ} and {@code alg}.
 *
 * @param <I> the application's own user, or a supertype of it
 */
@FunctionalInterface
public interface HeadersHandler<I> {

    /**
     * Makes the header.
     *
     * @param identity the user who logged in
     * @return the header's members; {@code alg} is set after this, from {@code jwt.algorithm}, whatever is given here
     */
    JsonObject headers(I identity);
}
