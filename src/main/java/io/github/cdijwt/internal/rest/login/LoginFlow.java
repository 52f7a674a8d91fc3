package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.cdi.RecentLogins;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.rest.session.Devices;
import io.github.cdijwt.internal.session.NewSession;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.token.TokenIssuer;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps of a login after its credentials were read: identity, token, response. */
final class LoginFlow {

    private final ThrottledAuthenticator authenticator;
    private final TokenIssuer issuer;
    private final boolean payloadSeesPasswords;
    private final Optional<SessionFlow> sessions;
    private final RecentLogins recentLogins;
    private final Devices devices;
    private final Audit audit;
    private final Clock clock;

    LoginFlow(
            ThrottledAuthenticator authenticator,
            TokenIssuer issuer,
            boolean payloadSeesPasswords,
            Optional<SessionFlow> sessions,
            RecentLogins recentLogins,
            Devices devices,
            Audit audit,
            Clock clock) {
        this.authenticator = authenticator;
        this.issuer = issuer;
        this.payloadSeesPasswords = payloadSeesPasswords;
        this.sessions = sessions;
        this.recentLogins = recentLogins;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same login for code of the application, which may be in a transaction. */
    LoginFlow with(Optional<SessionFlow> others) {
        return new LoginFlow(authenticator, issuer, payloadSeesPasswords, others, recentLogins, devices, audit, clock);
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
            // Before the password is checked: if it changes during the check, the tokens are too old.
            Instant now = Instant.ofEpochMilli(clock.millis());
            Object identity = authenticator.authenticate(read, request);
            isAuthenticated = true;
            JsonObject claims = issuer.payload(identity, Optional.of(read));
            payload = claims;
            Response response = sessions.map(flow -> flow.start(
                            new NewSession(identity, claims, options, now, devices.current()), respond(responses)))
                    .orElseGet(() -> respond(responses)
                            .apply(issuer.issued(identity, sessionless(identity, claims, options, now)), identity));
            audit.loginSucceeded(read.username());
            return response;
        }

        private JsonObject sessionless(Object identity, JsonObject claims, TokenOptions options, Instant now) {
            JsonObject timed = recentLogins.areRequired()
                    ? TokenIssuer.withLoginTime(claims, now).build()
                    : claims;
            return issuer.claims(identity, timed, options, now);
        }

        private BiFunction<IssuedTokens, Object, Response> respond(
                BiFunction<IssuedTokens, Object, Response> responses) {
            return (issued, identity) -> {
                tokens = issued;
                return responses.apply(issued, identity);
            };
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
