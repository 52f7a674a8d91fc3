package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Makes the responses with tokens, by the {@link AuthResponseHandler} of the application or the default. */
public final class TokenResponses {

    private final AuthResponseHandler<Object> handler;
    private final Optional<TokenCookies> cookies;

    TokenResponses(AuthResponseHandler<Object> handler, Optional<TokenCookies> cookies) {
        this.handler = handler;
        this.cookies = cookies;
    }

    /** Returns the response to a login or a refresh. */
    public Response to(IssuedTokens tokens, Object identity) {
        return with(tokens, handler.response(tokens, identity));
    }

    /** Returns a response with the cookies of the tokens, if there are cookies, and with headers that forbid caching. */
    public Response with(IssuedTokens tokens, Response response) {
        return Answers.uncached(cookies.isPresent() ? cookies.get().adding(tokens, response) : response);
    }
}
