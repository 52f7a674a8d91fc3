package hooks;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Also accepts the token in the header that a gateway sends. */
@ApplicationScoped
public class GatewayToken implements RequestHandler {

    @Inject
    @BuiltIn
    RequestHandler builtIn;

    @Override
    public Optional<String> token(ContainerRequestContext request) {
        return builtIn.token(request)
                .or(() -> Optional.ofNullable(request.getHeaderString("X-Forwarded-Access-Token")));
    }
}
