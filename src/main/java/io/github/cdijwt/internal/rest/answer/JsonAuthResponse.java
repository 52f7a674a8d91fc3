package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Writes the tokens as JSON, unless the application has its own {@link AuthResponseHandler}. */
final class JsonAuthResponse<I> implements AuthResponseHandler<I> {

    private final BooleanSupplier showsTokens;

    /**
     * Creates a handler.
     *
     * @param showsTokens whether the body of the current response may have the tokens, which scripts of a page can read
     */
    JsonAuthResponse(BooleanSupplier showsTokens) {
        this.showsTokens = showsTokens;
    }

    @Override
    public Response response(IssuedTokens tokens, I identity) {
        JsonObjectBuilder body = StrictJson.object();
        if (showsTokens.getAsBoolean()) {
            body.add("access_token", tokens.accessToken());
            tokens.refreshToken().ifPresent(token -> body.add("refresh_token", token));
        }
        tokens.expiresIn().ifPresent(lifetime -> body.add("expires_in", lifetime.toSeconds()));
        // Sent as a string, because not every server can write a JsonObject.
        return Response.ok(body.build().toString(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** For a handler of the application that adds to this one and knows only the token. */
    @Override
    public Response response(String accessToken, I identity) {
        return response(new IssuedTokens(accessToken, Optional.empty()), identity);
    }
}
