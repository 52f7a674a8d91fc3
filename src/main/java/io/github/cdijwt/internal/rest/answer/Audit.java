package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Reports logins and rejected tokens: fires an event for the application, and logs each rejection for the operator. The log
 * line has only the reason, because users may type anything into a username field, even a password.
 */
@ApplicationScoped
public class Audit {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private static final int FAULT = 500;

    @Inject
    Event<Object> events;

    public void loginSucceeded(String account) {
        fire(new LoginSucceeded(account));
    }

    public void loginFailed(JwtException refusal, Optional<String> account) {
        RefusalReason reason = Refusals.reasonOf(refusal);
        log("login", reason, refusal.status());
        fire(new LoginFailed(reason, account));
    }

    public void tokenRefused(JwtException refusal, Optional<String> account) {
        RefusalReason reason = Refusals.reasonOf(refusal);
        log("token", reason, refusal.status());
        fire(new TokenRefused(reason, account));
    }

    private static void log(String what, RefusalReason reason, int status) {
        // This failure was already logged, with its cause, where it was caught.
        if (reason == RefusalReason.UNCHECKED && status == FAULT) {
            return;
        }
        switch (reason) {
            // Many clients send their first request without a token.
            case MISSING -> LOGGER.log(Level.DEBUG, "cdi-jwt: a request has no token");
            default -> LOGGER.log(Level.INFO, "cdi-jwt: a {0} was refused: {1}", what, reason);
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
