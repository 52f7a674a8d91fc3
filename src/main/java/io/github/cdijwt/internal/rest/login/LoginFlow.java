package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.rest.answer.Answers;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.token.TokenIssuer;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps of a login after its credentials were read: identity, token, response. */
final class LoginFlow {

    private final ThrottledAuthenticator authenticator;
    private final TokenIssuer issuer;
    private final boolean payloadSeesPasswords;
    private final Audit audit;

    LoginFlow(ThrottledAuthenticator authenticator, TokenIssuer issuer, boolean payloadSeesPasswords, Audit audit) {
        this.authenticator = authenticator;
        this.issuer = issuer;
        this.payloadSeesPasswords = payloadSeesPasswords;
        this.audit = audit;
    }

    /** Starts a login. The request is empty if the login does not come from one. */
    Attempt attempt(Optional<ContainerRequestContext> request, Supplier<String> requestLine) {
        return new Attempt(request, requestLine);
    }

    /** One login, used on one thread. Its progress decides what the log may show of a failure. */
    final class Attempt {

        private final Optional<ContainerRequestContext> request;
        private final Supplier<String> requestLine;

        private @Nullable Credentials credentials;
        private @Nullable JsonObject payload;
        private @Nullable IssuedTokens tokens;
        private boolean isAuthenticated;

        private Attempt(Optional<ContainerRequestContext> request, Supplier<String> requestLine) {
            this.request = request;
            this.requestLine = requestLine;
        }

        boolean hasCredentials() {
            return credentials != null;
        }

        /** The credentials were read. */
        void with(Credentials read) {
            credentials = read;
        }

        /**
         * Logs the user in.
         *
         * @throws RuntimeException if the login is rejected or fails; pass it to {@link #failure}
         */
        Response response(
                Credentials read, TokenOptions options, BiFunction<IssuedTokens, Object, Response> responses) {
            with(read);
            Object identity = authenticator.authenticate(read, request);
            isAuthenticated = true;
            payload = issuer.payload(identity, Optional.of(read));
            tokens = issuer.issued(identity, payload, options);
            Response response = Answers.uncached(responses.apply(tokens, identity));
            audit.loginSucceeded(read.username());
            return response;
        }

        /** Reports the failure of this login, and returns the rejection for the client. */
        JwtException failure(Throwable thrown) {
            String password = credentials == null ? null : credentials.password();
            String token = tokens == null ? null : tokens.accessToken();
            JwtException refusal = mayRepeatPassword()
                    ? HookFailures.refusalWithoutMessages(thrown, "A login", password)
                    : HookFailures.refusal(thrown, "A login", password, token);
            audit.loginFailed(refusal, Optional.ofNullable(credentials).map(Credentials::username), requestLine);
            return refusal;
        }

        private boolean mayRepeatPassword() {
            return payloadSeesPasswords ? payload == null : !isAuthenticated;
        }
    }
}
