package io.github.cdijwt.internal.rest.login;

import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;
import javax.security.auth.login.LoginException;

/**
 * Detects an {@link io.github.cdijwt.spi.Authenticator} that throws for wrong credentials instead of returning empty. Its
 * exceptions must count as failed logins, or passwords could be guessed without limit. Exceptions caused by a database
 * outage must not count, or users would have to wait after the outage.
 */
final class ThrownRefusals {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private static final int SUSPICIOUS = 10;
    private static final int MAX_CAUSES = 16;
    private static final Pattern NAME = Pattern.compile(
            ".*(Authenticat|Authoriz|Credential|Login|Password|AccessDenied|EJBAccess|UnknownAccount)\\w*");

    private final String authenticator;

    private int thrown;
    private boolean hasThrownBeforeSuccess;
    private boolean hasRefused;
    private boolean warned;

    ThrownRefusals(Class<?> authenticator) {
        this.authenticator = authenticator.getName();
    }

    synchronized void succeeded() {
        hasThrownBeforeSuccess |= thrown > 0;
    }

    /**
     * Called if the authenticator returned empty or threw a rejection, so its other exceptions do not mean wrong
     * credentials.
     */
    synchronized void refused() {
        hasRefused = true;
    }

    /** Whether an exception has to count as a failed login. */
    synchronized boolean isRefusal(Throwable exception) {
        thrown = Math.min(thrown + 1, SUSPICIOUS);
        boolean refusal = saysSo(exception) || (thrown == SUSPICIOUS && hasThrownBeforeSuccess && !hasRefused);
        if (refusal && !warned) {
            warned = true;
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: {0} seems to throw {1} for wrong credentials. Such a login gets the response 500 and counts as"
                            + " failed. Return Optional.empty() instead, or throw a JwtException with a status below 500.",
                    authenticator,
                    exception.getClass().getName());
        }
        return refusal;
    }

    private static boolean saysSo(Throwable exception) {
        Throwable cause = exception;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof LoginException
                    || cause instanceof SecurityException
                    || (cause instanceof WebApplicationException answer
                            && answer.getResponse().getStatus() < ThrottledAuthenticator.SERVER_ERROR)
                    || NAME.matcher(cause.getClass().getSimpleName()).matches()) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
