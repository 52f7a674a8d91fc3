package io.github.cdijwt.internal.rest;

import io.github.cdijwt.internal.cdi.CurrentRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The login endpoint, reached by way of {@link AuthUrlFilter} alone. */
@Path(AuthResource.PATH)
@RequestScoped
public class AuthResource {

    static final String PATH = "cdi-jwt-login";

    @Inject
    Login login;

    @Inject
    LoginPath loginPath;

    @Inject
    CurrentRequest current;

    // Any type: a wrong one is refused in the shape that clients of this endpoint know.
    @POST
    @Path("{key}")
    @Consumes(MediaType.WILDCARD)
    public Response post(@PathParam("key") String key, @Context HttpHeaders headers, InputStream body) {
        if (!key.equals(loginPath.key())) {
            throw new NotFoundException();
        }
        return login.answer(headers, body, current.request());
    }
}
