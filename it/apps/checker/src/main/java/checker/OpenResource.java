package checker;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** For everybody. */
@RequestScoped
@Path("/open")
public class OpenResource {

    @GET
    @PermitAll
    public String open() {
        return "open";
    }
}
