package io.github.cdijwt.spi;

import jakarta.json.JsonObject;

/**
 * Makes the header of a new token (RFC 7515, section 4). The default has {@code typ} and {@code alg}.
 *
 * @param <I> the application's own user, or a supertype of it
 */
@FunctionalInterface
public interface HeadersHandler<I> {

    /**
     * Makes the header.
     *
     * @param identity the user who logged in
     * @return the members of the header; {@code alg} is always replaced by {@code jwt.algorithm}
     */
    JsonObject headers(I identity);
}
