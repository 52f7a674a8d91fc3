package overrides;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Reads the token from a header that only a proxy sets, or else from the usual locations. */
@ApplicationScoped
public class ProxyToken implements RequestHandler {

    @Inject
    @BuiltIn
    RequestHandler builtIn;

    @Override
    public Optional<String> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString("X-Token")).or(() -> builtIn.token(request));
    }
}
