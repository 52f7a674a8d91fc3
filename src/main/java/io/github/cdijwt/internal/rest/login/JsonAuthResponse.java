package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Writes the token as JSON, unless the application has its own {@link AuthResponseHandler}. */
final class JsonAuthResponse<I> implements AuthResponseHandler<I> {

    @Override
    public Response response(String accessToken, I identity) {
        // Sent as a string, because not every server can write a JsonObject.
        String body =
                StrictJson.object().add("access_token", accessToken).build().toString();
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
