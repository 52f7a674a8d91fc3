package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.rest.answer.Answers;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.rest.answer.RequestLine;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** The login flow: credentials, identity, token, response. */
public final class Login {

    private final LoginGate gate;
    private final LoginBody body;
    private final ThrottledAuthenticator authenticator;
    private final TokenIssuer issuer;
    private final boolean payloadSeesPasswords;
    private final AuthResponseHandler<Object> responses;
    private final Audit audit;
    private final String path;

    Login(
            LoginGate gate,
            LoginBody body,
            ThrottledAuthenticator authenticator,
            TokenIssuer issuer,
            boolean payloadSeesPasswords,
            AuthResponseHandler<Object> responses,
            Audit audit,
            String path) {
        this.gate = gate;
        this.body = body;
        this.authenticator = authenticator;
        this.issuer = issuer;
        this.payloadSeesPasswords = payloadSeesPasswords;
        this.responses = responses;
        this.audit = audit;
        this.path = path;
    }

    /**
     * Handles a login request.
     *
     * @throws io.github.cdijwt.JwtException if the login is rejected
     */
    Response answer(HttpHeaders headers, InputStream stream, ContainerRequestContext request) {
        Credentials credentials = null;
        Object identity = null;
        JsonObject payload = null;
        IssuedTokens tokens = null;
        try {
            body.checkLength(headers);
            try (LoginGate.Pass pass = gate.enter()) {
                credentials = pass.read(stream, bounded -> body.read(headers, bounded));
                identity = authenticator.authenticate(credentials, Optional.of(request));
                payload = issuer.payload(identity, Optional.of(credentials));
                tokens = issuer.issued(identity, payload, TokenOptions.defaults());
                Response response = Answers.uncached(responses.response(tokens, identity));
                audit.loginSucceeded(credentials.username());
                return response;
            }
        } catch (Throwable thrown) {
            String password = credentials == null ? null : credentials.password();
            String token = tokens == null ? null : tokens.accessToken();
            boolean mayRepeatPassword = payloadSeesPasswords ? payload == null : identity == null;
            JwtException refusal = mayRepeatPassword
                    ? HookFailures.refusalWithoutMessages(thrown, "A login", password)
                    : HookFailures.refusal(thrown, "A login", password, token);
            if (credentials == null) {
                UnreadBody.discard(stream);
            }
            audit.loginFailed(
                    refusal,
                    Optional.ofNullable(credentials).map(Credentials::username),
                    () -> RequestLine.of(request, path));
            throw refusal;
        }
    }
}
