package io.github.cdijwt;

import jakarta.json.JsonObject;
import java.security.Principal;

/**
 * The caller as described by the token. Inject it with {@link CurrentIdentity}. It is also the user principal of the
 * {@link jakarta.ws.rs.core.SecurityContext} if {@link JwtRequired} applies and the request has a valid token.
 */
public interface JwtPrincipal extends Principal {

    /**
     * The claims of the token (RFC 7519, section 4), verified.
     *
     * @return all claims of the token
     */
    JsonObject claims();

    /**
     * The caller's name: the first of the claims {@code upn}, {@code preferred_username} and {@code sub} that is a
     * string, else the claim {@code identity} as text.
     *
     * @return the name; empty if the token has none of these claims
     */
    @Override
    String getName();
}
