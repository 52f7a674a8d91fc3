package io.github.cdijwt.spi;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Returns the client's network address, which Jakarta REST does not offer. With it, users can log in from an address
 * they have used before even while others are guessing their password, and an address that fails for many accounts has
 * to wait. The default returns empty.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class ProxyAddress implements ClientAddress {
 *
 *     @Override
 *     public Optional<String> address(ContainerRequestContext request) {
 *         return Optional.ofNullable(request.getHeaderString("X-Real-IP"));  // only the own proxy can send it
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface ClientAddress {

    /**
     * The client's address.
     *
     * @param request the request; trust a header like {@code X-Forwarded-For} only if your own proxy wrote it, and only
     *     the part that your proxy wrote
     * @return the address, always written the same way, or empty if it is unknown. The built-in throttle counts an IPv6
     *     /64 network as one address and ignores a port; it compares any other text as it is
     */
    Optional<String> address(ContainerRequestContext request);
}
