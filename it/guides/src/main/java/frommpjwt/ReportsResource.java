package frommpjwt;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/reports")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ReportsResource {

    @Inject
    @CurrentIdentity
    JwtPrincipal token;

    @GET
    @RolesAllowed("analyst")
    public String reports() {
        String tenant = token.claim("tenant", String.class).orElse("no tenant");
        return "The reports of " + token.getName() + ", " + tenant + "\n";
    }

    @GET
    @Path("/formats")
    @PermitAll
    public String formats() {
        return "PDF, CSV\n";
    }
}
