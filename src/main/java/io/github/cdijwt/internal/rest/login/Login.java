package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.Logins;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.rest.answer.RequestLine;
import io.github.cdijwt.internal.rest.answer.TokenResponses;
import io.github.cdijwt.internal.rest.body.JsonBody;
import io.github.cdijwt.internal.rest.body.LoginGate;
import io.github.cdijwt.internal.rest.body.UnreadBody;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Logins from the endpoint and from application code. */
public final class Login implements Logins {

    private final LoginGate gate;
    private final LoginBody body;
    private final LoginFlow flow;
    private final LoginFlow applicationFlow;
    private final TokenResponses responses;
    private final Optional<TokenCookies> cookies;
    private final CurrentRequest current;
    private final boolean hasAuthenticator;

    Login(
            LoginGate gate,
            LoginBody body,
            LoginFlow flow,
            LoginFlow applicationFlow,
            TokenResponses responses,
            Optional<TokenCookies> cookies,
            CurrentRequest current,
            boolean hasAuthenticator) {
        this.gate = gate;
        this.body = body;
        this.flow = flow;
        this.applicationFlow = applicationFlow;
        this.responses = responses;
        this.cookies = cookies;
        this.current = current;
        this.hasAuthenticator = hasAuthenticator;
    }

    /**
     * Handles a request to the login endpoint.
     *
     * @throws io.github.cdijwt.JwtException if the login is rejected
     */
    Response answer(HttpHeaders headers, InputStream stream, ContainerRequestContext request) {
        LoginFlow.Attempt attempt = flow.attempt(Optional.of(request), () -> RequestLine.of(request));
        try {
            checkOrigin(request);
            JsonBody.checkLength(headers);
            try (LoginGate.Pass pass = gate.enter()) {
                Credentials credentials = pass.read(stream, bounded -> body.read(headers, bounded));
                return attempt.response(credentials, TokenOptions.defaults(), responses::to);
            }
        } catch (Throwable thrown) {
            if (!attempt.hasCredentials()) {
                UnreadBody.discard(stream);
            }
            throw attempt.failure(thrown);
        }
    }

    @Override
    public Response login(Credentials credentials) {
        return login(credentials, TokenOptions.defaults());
    }

    @Override
    public Response login(Credentials credentials, TokenOptions options) {
        return run(credentials, options, responses::to);
    }

    @Override
    public Response login(Credentials credentials, TokenOptions options, Function<IssuedTokens, Response> response) {
        Objects.requireNonNull(response, "response");
        return run(credentials, options, (tokens, identity) -> responses.with(tokens, response.apply(tokens)));
    }

    /** Another site must not log a visitor in to an account of its own: the visitor would enter data there. */
    private void checkOrigin(ContainerRequestContext request) {
        if (cookies.isPresent()) {
            cookies.get().checkLogin(request);
        }
    }

    private Response run(
            Credentials credentials, TokenOptions options, BiFunction<IssuedTokens, Object, Response> response) {
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(options, "options");
        if (!hasAuthenticator) {
            // Not reported at start, because an application without an Authenticator may never call this.
            throw new IllegalStateException(LoginBeans.NO_AUTHENTICATOR);
        }
        Optional<ContainerRequestContext> request = CurrentRequest.requestOf(current);
        if (cookies.isPresent() && request.isEmpty()) {
            throw new IllegalStateException(
                    "With cookies (jwt.token-locations), call Logins on the thread of a Jakarta REST"
                            + " request, so that its origin can be checked");
        }
        LoginFlow.Attempt attempt = applicationFlow.attempt(
                request, () -> request.map(RequestLine::of).orElse("A login"));
        try {
            request.ifPresent(this::checkOrigin);
            LoginBody.check(credentials);
            attempt.with(credentials);
            LoginGate.Pass pass = gate.enter();
            try {
                return attempt.response(credentials, options, response);
            } finally {
                pass.close();
            }
        } catch (Throwable thrown) {
            throw attempt.failure(thrown);
        }
    }
}
