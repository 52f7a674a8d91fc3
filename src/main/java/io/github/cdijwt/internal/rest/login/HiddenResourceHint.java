package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.rest.answer.RequestLine;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells developers why a resource of theirs is not called if it has another method on the path of an endpoint. It is
 * logged once for each endpoint, because any client can send such a request.
 */
final class HiddenResourceHint {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private final Set<Endpoint> given = ConcurrentHashMap.newKeySet();

    void give(ContainerRequestContext request, Endpoint endpoint) {
        if (given.add(endpoint)) {
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: " + RequestLine.of(request) + " refused: 405, because the " + endpoint.title
                            + " accepts only POST on this"
                            + " path, and hides any other resource there. If the application has a resource with this"
                            + " path, set " + endpoint.path.key() + " to another path. This is logged only once.");
        }
    }
}
