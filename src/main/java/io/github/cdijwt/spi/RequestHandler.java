package io.github.cdijwt.spi;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Finds the token in a request. The default reads the {@code Authorization} header (RFC 9110, section 11.6.2). */
@FunctionalInterface
public interface RequestHandler {

    /**
     * Finds the token.
     *
     * @param request the request; its body must be left alone
     * @return the token; empty: there is none, and the client is answered 401, or let in as nobody where the token is optional
     * @throws io.github.cdijwt.JwtException if what is there cannot be a token
     */
    Optional<String> token(ContainerRequestContext request);
}
