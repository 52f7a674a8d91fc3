package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The caller as Jakarta REST shows it to resources.
 *
 * @param principal the caller
 * @param scheme the scheme of the challenge, whichever the client used
 * @param server the server's own security context
 */
record JwtSecurityContext(
        ClaimsPrincipal principal, String scheme, @Nullable SecurityContext server) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
        return principal.isInRole(role);
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
