package storefront;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Adds the reason of a rejection to its response, once as a header and once as a cookie. */
@ApplicationScoped
public class LabelledErrors implements ErrorHandler {

    @Inject
    @BuiltIn
    ErrorHandler builtIn;

    @Override
    public Response response(JwtException refusal) {
        return Response.fromResponse(builtIn.response(refusal))
                .header("X-Reason", refusal.reason())
                .cookie(new NewCookie.Builder("reason")
                        .value(refusal.reason().name())
                        .path("/")
                        .build())
                .build();
    }
}
