package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Writes a rejection as JSON, unless the application has its own {@link ErrorHandler}. */
@BuiltIn
@ApplicationScoped
public class JsonError implements ErrorHandler {

    @Override
    public Response response(JwtException refusal) {
        JsonObject body = StrictJson.object()
                .add("status_code", refusal.status())
                .add("error", refusal.error())
                .add("description", refusal.description())
                .add("reason", refusal.reason().name())
                .build();
        ResponseBuilder response = Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body.toString());
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
