package io.github.cdijwt.spi;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Finds the token in a request. The default reads the {@code Authorization} header (RFC 9110, section 11.6.2). */
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
