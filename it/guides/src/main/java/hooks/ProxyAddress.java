package hooks;

import io.github.cdijwt.spi.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Trusts the address that the proxy in front of this server writes into a header. */
@ApplicationScoped
public class ProxyAddress implements ClientAddress {

    @Override
    public Optional<String> address(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString("X-Real-IP"));
    }
}
