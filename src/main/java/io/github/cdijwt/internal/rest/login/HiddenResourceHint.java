package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.rest.answer.RequestLine;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells developers why a resource of theirs is not called if it has another method on the path of the login. It is
 * logged once, because any client can send such a request.
 */
final class HiddenResourceHint {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private final AtomicBoolean given = new AtomicBoolean();

    void give(ContainerRequestContext request) {
        if (given.compareAndSet(false, true)) {
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: " + RequestLine.of(request) + " refused: 405, because the login accepts only POST on this"
                            + " path, and hides any other resource there. If the application has a resource with this"
                            + " path, set jwt.auth-url-rule to another path. This is logged only once.");
        }
    }
}
