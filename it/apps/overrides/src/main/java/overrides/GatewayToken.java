package overrides;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Reads the token from the {@code Authorization} header, or else from the header that a gateway sends instead. */
@ApplicationScoped
public class GatewayToken implements RequestHandler {

    @Inject
    @BuiltIn
    RequestHandler header;

    @Override
    public Optional<String> token(ContainerRequestContext request) {
        return header.token(request).or(() -> Optional.ofNullable(request.getHeaderString("X-Forwarded-Access-Token")));
    }
}
