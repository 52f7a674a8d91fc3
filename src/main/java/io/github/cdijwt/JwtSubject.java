package io.github.cdijwt;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An identity that other systems can recognize. If the application's user class implements this interface, its tokens
 * also have the standard claims below, in addition to the claim {@code identity}. MicroProfile JWT reads all three. A
 * claim that the application's {@link io.github.cdijwt.spi.PayloadHandler} returns is not replaced.
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
     * Revokes the tokens that this user got earlier. Set it to the current time when the password changes or the user loses
     * a right, and store it with the user. It counts in whole seconds, like the claim {@code iat} (RFC 7519, section 4.1.6):
     * tokens and sessions of this second or an earlier one are rejected, and so are tokens without {@code iat}.
     *
     * @return the time; if empty, no token is revoked
     */
    default Optional<Instant> tokensValidFrom() {
        return Optional.empty();
    }
}
