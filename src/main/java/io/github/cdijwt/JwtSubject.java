package io.github.cdijwt;

import java.util.Optional;
import java.util.Set;

/**
 * An identity that other systems can know too: where the application's own user implements this, each token issued for it
 * also says who it is about in the standard claims, beside the claim {@code identity}. MicroProfile JWT reads all three.
 *
 * <p>A claim that the application's {@link io.github.cdijwt.spi.PayloadHandler} gives stays as it is.
 */
public interface JwtSubject {

    /**
     * The claim {@code sub} (RFC 7519, section 4.1.2): who the token is about, the same for as long as the user exists and
     * never given to another one.
     *
     * @return the subject; never null
     */
    String subject();

    /**
     * The claim {@code upn}: the name that the user logs in with. It becomes the name of the {@link JwtPrincipal}, and of
     * the caller on a server that checks the token by MicroProfile JWT.
     *
     * @return the name; empty: the token has no such claim, and the subject stands for it
     */
    default Optional<String> upn() {
        return Optional.empty();
    }

    /**
     * The claim {@code groups}: the roles that {@link JwtRequired#roles()} asks for, and that {@code @RolesAllowed} asks for
     * on a server that checks the token by MicroProfile JWT.
     *
     * @return the roles; empty: the user has none
     */
    default Set<String> groups() {
        return Set.of();
    }
}
