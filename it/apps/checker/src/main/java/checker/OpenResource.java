package checker;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource without protection. */
@RequestScoped
@Path("/open")
public class OpenResource {

    @GET
    @PermitAll
    public String open() {
        return "open";
    }
}
