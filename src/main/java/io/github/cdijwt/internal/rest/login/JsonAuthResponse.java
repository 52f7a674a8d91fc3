package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The token as JSON, where the application has no say. */
final class JsonAuthResponse<I> implements AuthResponseHandler<I> {

    @Override
    public Response response(String accessToken, I identity) {
        // As text: a server without a writer for JSON objects has one for texts.
        String body =
                StrictJson.object().add("access_token", accessToken).build().toString();
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
