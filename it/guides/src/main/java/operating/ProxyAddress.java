package operating;

import io.github.cdijwt.spi.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** The address that the proxy in front of this server has seen. Only that proxy can connect to this server. */
@ApplicationScoped
public class ProxyAddress implements ClientAddress {

    @Override
    public Optional<String> address(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString("X-Forwarded-For"))
                // A client may send the header too. The proxy appends the address of the client at the end.
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(address -> !address.isEmpty());
    }
}
