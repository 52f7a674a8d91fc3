package claims;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/branch")
@RequestScoped
@JwtRequired
@Produces(MediaType.TEXT_PLAIN)
public class BranchResource {

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    @GET
    public String branch() {
        // A token from before the claim was added does not have it.
        int branch = principal.claim("branch", Integer.class).orElseThrow(ForbiddenException::new);
        String device = principal.claim("device", String.class).orElse("unknown");
        String city = principal
                .claim("address", JsonObject.class)
                .map(address -> address.getString("city", "unknown"))
                .orElse("unknown");
        return "branch " + branch + " in " + city + ", by " + device + "\n";
    }

    /** All claims, as the token has them. */
    @GET
    @Path("claims")
    @Produces(MediaType.APPLICATION_JSON)
    public String claims() {
        return principal.claims().toString();
    }

    /** A number is not read as a string: there is no conversion. */
    @GET
    @Path("text")
    public String text() {
        return "branch as text: " + principal.claim("branch", String.class).orElse("empty") + "\n";
    }
}
