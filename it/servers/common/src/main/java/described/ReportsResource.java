package described;

import io.github.cdijwt.JwtRequired;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A resource that some servers do not make a bean, because it has no scope. */
@Path("/reports")
@JwtRequired(maxAge = "PT15M")
@Produces(MediaType.TEXT_PLAIN)
public class ReportsResource {

    @GET
    public String all() {
        return "all";
    }

    @GET
    @Path("permitted")
    @PermitAll
    public String permitted() {
        return "permitted";
    }
}
