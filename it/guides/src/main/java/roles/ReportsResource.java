package roles;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.TreeSet;

@Path("/reports")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ReportsResource {

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    /** For callers with at least one of these roles. */
    @GET
    @JwtRequired(roles = {"clerk", "manager"})
    public String reports() {
        return "All reports\n";
    }

    /** For callers with this role. The standard annotation needs no {@code @JwtRequired}. */
    @DELETE
    @RolesAllowed("admin")
    public String delete() {
        return "The reports are deleted\n";
    }

    /** For each caller with a token. The code asks for the role. */
    @GET
    @Path("summary")
    @JwtRequired
    public String summary(@Context SecurityContext security) {
        return security.isUserInRole("clerk") ? "The summary with all figures\n" : "The summary\n";
    }

    /** The roles in the token. */
    @GET
    @Path("roles")
    @JwtRequired
    public String roles() {
        return principal.getName() + " has " + new TreeSet<>(principal.groups()) + "\n";
    }
}
