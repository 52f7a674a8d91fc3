package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.RefreshRefused;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.SessionEnded.Cause;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.internal.config.LogSettings;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reports logins and rejected tokens: fires an event for the application, and logs each rejection for the operator. The log
 * line has no username, because users may type anything into that field, even a password.
 */
@ApplicationScoped
public class Audit {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private static final int FAULT = 500;

    @Inject
    Event<Object> events;

    @Inject
    LogSettings settings;

    public void loginSucceeded(String account) {
        fire(new LoginSucceeded(account));
    }

    public void loginFailed(JwtException refusal, Optional<String> account, Supplier<String> requestLine) {
        log(refusal, requestLine);
        fire(new LoginFailed(refusal.reason(), account));
    }

    public void tokenRefused(JwtException refusal, Optional<String> account, Supplier<String> requestLine) {
        log(refusal, requestLine);
        fire(new TokenRefused(refusal.reason(), account));
    }

    /** The id of a session may be logged, because it grants no access. */
    public void sessionStarted(String session) {
        LOGGER.log(Level.DEBUG, "cdi-jwt: session {0} started", session);
    }

    public void sessionEnded(SessionEnded ended) {
        Level level = ended.cause() == Cause.REUSED ? Level.WARNING : Level.INFO;
        String advice = ended.cause() == Cause.REUSED
                ? ": a refresh token was used again after its successor had been issued. A thief may have copied it"
                : "";
        LOGGER.log(level, "cdi-jwt: session {0} ended: {1}{2}", ended.session(), ended.cause(), advice);
        fire(ended);
    }

    public void refreshRefused(Throwable thrown, Optional<String> account, Supplier<String> requestLine) {
        Optional<JwtException> refusal = HookFailures.refusalIn(thrown);
        refusal.ifPresent(known -> log(known, requestLine));
        fire(new RefreshRefused(refusal.map(JwtException::reason).orElse(RefusalReason.UNCHECKED), account));
    }

    public void logoutRefused(Throwable thrown, Supplier<String> requestLine) {
        HookFailures.refusalIn(thrown).ifPresent(known -> log(known, requestLine));
    }

    public void surplusFailed(RuntimeException failure) {
        HookFailures.log("The sessions beyond jwt.max-sessions could not be ended: ", failure);
    }

    private void log(JwtException refusal, Supplier<String> requestLine) {
        // This failure was already logged, with its cause, where it was caught.
        if (refusal.reason() == RefusalReason.UNCHECKED && refusal.status() == FAULT) {
            return;
        }
        // Many clients send their first request without a token.
        boolean usual = refusal.reason() == RefusalReason.MISSING && !settings.isForDeveloper();
        Level level = usual ? Level.DEBUG : Level.INFO;
        if (LOGGER.isLoggable(level)) {
            LOGGER.log(level, "cdi-jwt: " + requestLine.get() + " refused: " + Refusals.logged(refusal));
        }
    }

    private void fire(Object event) {
        try {
            events.fire(event);
        } catch (Throwable thrown) {
            HookFailures.log("An observer of " + event.getClass().getSimpleName() + " failed: ", thrown);
        }
    }
}
