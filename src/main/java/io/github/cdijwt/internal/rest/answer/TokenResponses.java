package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.ws.rs.core.Response;

/** Makes the responses with tokens, by the {@link AuthResponseHandler} of the application or the default. */
public final class TokenResponses {

    private final AuthResponseHandler<Object> handler;

    TokenResponses(AuthResponseHandler<Object> handler) {
        this.handler = handler;
    }

    /** Returns the response to a login or a refresh. */
    public Response to(IssuedTokens tokens, Object identity) {
        return handler.response(tokens, identity);
    }
}
