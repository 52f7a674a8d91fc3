package application;

import io.github.cdijwt.JwtRequired;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Lets the server check a role. Servers differ in whether they use the caller that cdi-jwt sets. */
@Path("/container-roles")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ContainerRolesResource {

    @GET
    @JwtRequired
    @RolesAllowed("admin")
    public String get() {
        return "admin";
    }
}
