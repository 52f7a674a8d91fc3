package io.github.cdijwt.spi;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Finds the token in a request. The default reads the {@code Authorization} header (RFC 9110, section 11.6.2), or the cookie
 * if {@code jwt.token-locations} contains it. A handler that should read the cookie too asks the default
 * ({@link BuiltIn}). Do not use {@code getCookies()} of the request: servers also split cookies at commas, so another site
 * could plant a token. The origin of a request is checked if a cookie has the token, even if this handler has read it.
 */
@FunctionalInterface
public interface RequestHandler {

    /**
     * Finds the token.
     *
     * @param request the request; do not read its body
     * @return the token; empty if there is none: the response is 401, or the caller is anonymous if the token is
     *     optional
     * @throws io.github.cdijwt.JwtException if the request has something that cannot be a token
     */
    Optional<String> token(ContainerRequestContext request);
}
