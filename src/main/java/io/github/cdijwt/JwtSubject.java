package io.github.cdijwt;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A user with standard claims. If the application's user class implements this interface, its tokens have the claims
 * {@code sub}, {@code groups} and {@code upn} in addition to the claim {@code identity}. Services with MicroProfile
 * JWT read all three. If the application's {@link io.github.cdijwt.spi.PayloadHandler} returns one of these claims,
 * its value stays.
 *
 * <pre>{@code
 * public record User(int id, String username, Set<String> roles) implements JwtSubject {
 *
 *     @Override
 *     public String subject() {
 *         return "user-" + id;
 *     }
 *
 *     @Override
 *     public Set<String> groups() {
 *         return roles;
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface JwtSubject {

    /**
     * The claim {@code sub} (RFC 7519, section 4.1.2): a permanent identifier of the user, which must never be given to
     * another user.
     *
     * @return the subject; never null
     */
    String subject();

    /**
     * The claim {@code upn}: the name that the user logs in with. It becomes the name of the {@link JwtPrincipal}, and
     * the caller's name on servers that verify the token with MicroProfile JWT.
     *
     * @return the name; if empty, the token has no such claim, and the subject is the name
     */
    default Optional<String> upn() {
        return Optional.empty();
    }

    /**
     * The claim {@code groups}: the roles of the user. {@link JwtRequired#roles()} checks them by default, and so does
     * {@code @RolesAllowed} on servers that verify the token with MicroProfile JWT.
     *
     * @return the roles; empty if the user has none
     */
    default Set<String> groups() {
        return Set.of();
    }

    /**
     * Revokes the tokens that this user got earlier. Store the time with the user, and set it to the current time when the
     * password changes or the user loses a right. The time counts in whole seconds, like the claim {@code iat} (RFC 7519,
     * section 4.1.6). Tokens and sessions of this second or an earlier one are rejected, and so are tokens without
     * {@code iat}.
     *
     * @return the time; if empty, no token is revoked
     */
    default Optional<Instant> tokensValidFrom() {
        return Optional.empty();
    }
}
