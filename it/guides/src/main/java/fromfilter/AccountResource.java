package fromfilter;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/account")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class AccountResource {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    public String account() {
        return "The account of " + user.name() + "\n";
    }

    @GET
    @Path("/audit")
    @RolesAllowed("admin")
    public String audit() {
        return "All accounts\n";
    }
}
