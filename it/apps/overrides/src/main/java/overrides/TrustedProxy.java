package overrides;

import io.github.cdijwt.spi.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Trusts the client address that a proxy in front of the server writes into a header. */
@ApplicationScoped
public class TrustedProxy implements ClientAddress {

    @Override
    public Optional<String> address(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString("X-Client"));
    }
}
