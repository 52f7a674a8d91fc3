package io.github.cdijwt;

import jakarta.json.JsonObject;
import java.security.Principal;

/**
 * The caller as the token names it: injected with {@link CurrentIdentity}, and the user principal of the
 * {@link jakarta.ws.rs.core.SecurityContext} where {@link JwtRequired} let a token in.
 */
public interface JwtPrincipal extends Principal {

    /**
     * The claims of the token (RFC 7519, section 4), verified.
     *
     * @return all claims, as they were in the token
     */
    JsonObject claims();

    /**
     * The caller's name: the claim {@code upn}, else {@code preferred_username}, else {@code sub}, where that is a text;
     * else the claim {@code identity} as text.
     *
     * @return the name; empty where the token holds none of these claims
     */
    @Override
    String getName();
}
