package io.github.cdijwt.internal.rest;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.AuthResponseHandler;
import io.github.cdijwt.spi.Authenticator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The login flow: credentials, identity, token, answer. */
final class Login {

    private final LoginBody body;
    private final Authenticator<?> authenticator;
    private final TokenIssuer issuer;
    private final AuthResponseHandler<Object> responses;

    Login(LoginBody body, Authenticator<?> authenticator, TokenIssuer issuer, AuthResponseHandler<Object> responses) {
        this.body = body;
        this.authenticator = authenticator;
        this.issuer = issuer;
        this.responses = responses;
    }

    /**
     * Answers a login.
     *
     * @throws io.github.cdijwt.JwtException if it is refused
     */
    Response answer(HttpHeaders headers, InputStream stream) {
        Credentials credentials = body.read(headers, stream);
        String token = null;
        try {
            Object identity = authenticator
                    .authenticate(credentials)
                    .map(Object.class::cast)
                    .orElseThrow(Refusals::invalidCredentials);
            token = issuer.issue(identity);
            return Answers.uncached(responses.response(token, identity));
        } catch (Throwable thrown) {
            throw HookFailures.refusal(thrown, "A login", credentials.password(), token);
        }
    }
}
