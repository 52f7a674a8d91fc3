package io.github.cdijwt.spi;

import jakarta.json.JsonObject;
import java.util.Set;

/**
 * Finds the roles of the caller, for {@link io.github.cdijwt.JwtRequired#roles()} and
 * {@link jakarta.ws.rs.core.SecurityContext#isUserInRole(String)}. It is called at most once per request, and only if a
 * role is checked. An implementation can read the roles from a database, so that a change takes effect at once.
 *
 * <p>The default returns the strings of the claim that {@code jwt.roles-claim} names, by default {@code groups}. A
 * single string instead of an array counts as one role, since some issuers write it that way for a user with one role;
 * it is not split at spaces or commas. If the claim is absent or has another type, there are no roles.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class DatabaseRoles implements RolesHandler<User> {
 *
 *     @Inject UserRepository repository;
 *
 *     @Override
 *     public Set<String> roles(JsonObject claims, User user) {
 *         return repository.rolesOf(user.id());
 *     }
 * }
 * }</pre>
 *
 * @param <I> the application's own user, or a supertype of it
 * @since 1.0
 */
@FunctionalInterface
public interface RolesHandler<I> {

    /**
     * Finds the roles.
     *
     * @param claims the verified claims of the token
     * @param identity the caller, as the {@link IdentityHandler} found it
     * @return the roles, in exact letter case; empty if the caller has none: the response is 403 if one is required
     * @throws io.github.cdijwt.JwtException to send another response
     * @throws RuntimeException if the roles could not be looked up: the response is 500, as for null
     */
    Set<String> roles(JsonObject claims, I identity);
}
