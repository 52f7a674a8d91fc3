package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The caller as Jakarta REST shows it to resources.
 *
 * @param principal the caller
 * @param roles the roles of the caller
 * @param scheme the scheme of the challenge, whichever the client used
 * @param server the server's own security context
 */
record JwtSecurityContext(
        ClaimsPrincipal principal,
        Supplier<Set<String>> roles,
        String scheme,
        @Nullable SecurityContext server) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return principal;
    }

    /** Knows {@code **} as the role of every caller (Jakarta Servlet 6.0, section 13.3), for which servers ask. */
    @Override
    public boolean isUserInRole(@Nullable String role) {
        return role != null
                && (role.equals(Requirement.ANY_CALLER) || roles.get().contains(role));
    }

    @Override
    public boolean isSecure() {
        return server != null && server.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return scheme;
    }
}
