package io.github.cdijwt.spi;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Finds the user of a token, on each protected request and on each refresh of a session. Each application must
 * implement it. Its type argument is the type that {@link io.github.cdijwt.CurrentIdentity} injects.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class CurrentUsers implements IdentityHandler<User> {
 *
 *     @Inject UserRepository repository;
 *
 *     @Override
 *     public Optional<User> identity(JsonObject claims) {
 *         return repository.findById(claims.getInt("identity"));
 *     }
 * }
 * }</pre>
 *
 * @param <I> the application's own user
 * @since 1.0
 */
@FunctionalInterface
public interface IdentityHandler<I> {

    /**
     * Finds the user.
     *
     * @param claims the verified claims of the token; the default token has the user's id as {@code identity}. On a
     *     refresh, these are the claims of the session's first access token. They are as old as the login, so look up
     *     in your database what may have changed
     * @return the user; empty if the user no longer exists: the response is 401
     * @throws io.github.cdijwt.JwtException to send another response
     * @throws RuntimeException if the user could not be looked up: the response is 500
     */
    Optional<I> identity(JsonObject claims);
}
