package overrides;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Writes errors as plain text, but throws an exception for one of them. */
@ApplicationScoped
public class PlainErrors implements ErrorHandler {

    @Override
    public Response response(JwtException refusal) {
        if (refusal.description().contains("spaces")) {
            throw new IllegalStateException("No words for this");
        }
        return Response.status(refusal.status())
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(refusal.error() + "!")
                .build();
    }
}
