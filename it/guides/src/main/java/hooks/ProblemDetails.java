package hooks;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Writes each rejection as a problem detail (RFC 9457). */
@ApplicationScoped
public class ProblemDetails implements ErrorHandler {

    @Override
    public Response response(JwtException refusal) {
        JsonObject problem = Json.createObjectBuilder()
                .add("title", refusal.error())
                .add("status", refusal.status())
                .add("detail", refusal.description())
                .add("reason", refusal.reason().name())
                .build();
        ResponseBuilder response = Response.status(refusal.status())
                .type("application/problem+json")
                .entity(problem.toString());
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
