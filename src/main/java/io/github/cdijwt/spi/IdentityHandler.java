package io.github.cdijwt.spi;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Finds the user that a token was made for, on each protected request. An application writes one; its type argument is the
 * type that {@link io.github.cdijwt.CurrentIdentity} injects.
 *
 * @param <I> the application's own user
 */
@FunctionalInterface
public interface IdentityHandler<I> {

    /**
     * Finds the user.
     *
     * @param claims the claims of the token, all checks passed; the default token holds the user's id as {@code identity}
     * @return the user; empty: there is no such user any more, and the client is answered 401
     * @throws io.github.cdijwt.JwtException to answer something else
     * @throws RuntimeException if the user could not be looked up: the client is answered 500
     */
    Optional<I> identity(JsonObject claims);
}
