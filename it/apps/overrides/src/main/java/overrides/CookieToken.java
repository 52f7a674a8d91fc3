package overrides;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.util.Optional;

/** Reads the token from the header, or else from a cookie. */
@ApplicationScoped
public class CookieToken implements RequestHandler {

    @Inject
    @BuiltIn
    RequestHandler header;

    @Override
    public Optional<String> token(ContainerRequestContext request) {
        return header.token(request)
                .or(() -> Optional.ofNullable(request.getCookies().get("token")).map(Cookie::getValue));
    }
}
