package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.rest.session.SessionRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints for login, refresh and logout. Only {@link AuthUrlFilter} forwards requests to it. A direct request for
 * its path gets 404, and API descriptions omit the path.
 */
@Path(AuthResource.PATH)
@RequestScoped
public class AuthResource {

    public static final String PATH = "cdi-jwt-login";

    @Inject
    Login login;

    @Inject
    Instance<SessionRequests> sessions;

    @Inject
    CurrentRequest current;

    // Accepts any content type, so that a wrong one gets an error response in the format of this endpoint.
    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.WILDCARD)
    public Response post(@Context HttpHeaders headers, @Nullable InputStream sent) {
        // A refresh by cookie has no body.
        InputStream body = sent == null ? InputStream.nullInputStream() : sent;
        ContainerRequestContext request = current.request().orElseThrow(NotFoundException::new);
        return switch (AuthUrlFilter.endpointOf(request).orElseThrow(NotFoundException::new)) {
            case LOGIN -> login.answer(headers, body, request);
            case REFRESH -> sessions.get().refresh(headers, body, request);
            case LOGOUT -> sessions.get().logout(headers, body, request);
        };
    }
}
