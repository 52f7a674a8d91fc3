package io.github.cdijwt.spi;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Finds the token in a request. The default reads the {@code Authorization} header (RFC 9110, section 11.6.2), or the
 * cookie if {@code jwt.token-locations} contains it. If your handler should accept the cookie too, call the default
 * ({@link BuiltIn}) instead of {@code getCookies()} of the request: servers also split cookies at commas, so another
 * site could plant a token. If a cookie has the token, the origin of the request is checked, even if your handler has
 * read the cookie.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class GatewayToken implements RequestHandler {
 *
 *     @Inject @BuiltIn RequestHandler builtIn;
 *
 *     @Override
 *     public Optional<String> token(ContainerRequestContext request) {
 *         return builtIn.token(request).or(() -> Optional.ofNullable(request.getHeaderString("X-Forwarded-Access-Token")));
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
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
