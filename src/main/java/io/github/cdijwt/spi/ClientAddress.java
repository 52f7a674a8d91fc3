package io.github.cdijwt.spi;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Tells where a client is, which Jakarta REST does not. Who logs in from where she has logged in before is then not shut out
 * by others who guess her password, and an address that fails for many accounts has to wait. The default does not know.
 */
@FunctionalInterface
public interface ClientAddress {

    /**
     * The client's address.
     *
     * @param request the request; a header like {@code X-Forwarded-For} is to be believed only if a proxy of one's own wrote
     *     it, and only for what that proxy wrote
     * @return the address, in one spelling; empty: it is not known. The built-in throttle counts the addresses of an IPv6 /64
     *     network as one, and leaves out a port; any other text counts as it is
     */
    Optional<String> address(ContainerRequestContext request);
}
