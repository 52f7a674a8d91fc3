package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.Logins;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.cdi.CurrentRequest;
import io.github.cdijwt.internal.rest.answer.RequestLine;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.enterprise.context.ContextNotActiveException;
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
    private final AuthResponseHandler<Object> responses;
    private final CurrentRequest current;
    private final boolean hasAuthenticator;
    private final String path;

    Login(
            LoginGate gate,
            LoginBody body,
            LoginFlow flow,
            AuthResponseHandler<Object> responses,
            CurrentRequest current,
            boolean hasAuthenticator,
            String path) {
        this.gate = gate;
        this.body = body;
        this.flow = flow;
        this.responses = responses;
        this.current = current;
        this.hasAuthenticator = hasAuthenticator;
        this.path = path;
    }

    /**
     * Handles a request to the login endpoint.
     *
     * @throws io.github.cdijwt.JwtException if the login is rejected
     */
    Response answer(HttpHeaders headers, InputStream stream, ContainerRequestContext request) {
        LoginFlow.Attempt attempt = flow.attempt(Optional.of(request), () -> RequestLine.of(request, path));
        try {
            body.checkLength(headers);
            try (LoginGate.Pass pass = gate.enter()) {
                Credentials credentials = pass.read(stream, bounded -> body.read(headers, bounded));
                return attempt.response(credentials, TokenOptions.defaults(), responses::response);
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
        return run(credentials, options, responses::response);
    }

    @Override
    public Response login(Credentials credentials, TokenOptions options, Function<IssuedTokens, Response> response) {
        Objects.requireNonNull(response, "response");
        return run(credentials, options, (tokens, identity) -> response.apply(tokens));
    }

    private Response run(
            Credentials credentials, TokenOptions options, BiFunction<IssuedTokens, Object, Response> response) {
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(options, "options");
        if (!hasAuthenticator) {
            // Not reported at start, because an application without an Authenticator may never call this.
            throw new IllegalStateException(LoginBeans.NO_AUTHENTICATOR);
        }
        Optional<ContainerRequestContext> request = request();
        LoginFlow.Attempt attempt =
                flow.attempt(request, () -> request.map(RequestLine::of).orElse("A login"));
        try {
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

    /** Empty on a thread without a request, and in a request that is not one of Jakarta REST. */
    private Optional<ContainerRequestContext> request() {
        try {
            return current.request();
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }
}
