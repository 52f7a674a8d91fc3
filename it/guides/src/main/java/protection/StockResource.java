package protection;

import io.github.cdijwt.JwtRequired;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Has no annotation on the class, so that of the application applies. */
@Path("/stock")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class StockResource {

    @GET
    public String stock() {
        return "7 anvils\n";
    }

    @PUT
    @RolesAllowed("clerk")
    public String refill() {
        return "8 anvils\n";
    }

    @PUT
    @Path("prices")
    @JwtRequired(roles = {"clerk", "manager"})
    public String prices() {
        return "The prices are changed\n";
    }

    @DELETE
    @DenyAll
    public String clear() {
        return "no anvils\n";
    }
}
