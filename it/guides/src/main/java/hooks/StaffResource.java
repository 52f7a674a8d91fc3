package hooks;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/staff")
@RequestScoped
public class StaffResource {

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    @GET
    @JwtRequired(roles = "staff")
    @Produces(MediaType.TEXT_PLAIN)
    public String tenant() {
        return "The tenant is " + principal.claim("tenant", String.class).orElse("unknown") + "\n";
    }
}
