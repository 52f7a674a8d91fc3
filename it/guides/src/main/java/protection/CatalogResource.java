package protection;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Open: no token is needed, and none is checked. */
@Path("/catalog")
@RequestScoped
@PermitAll
public class CatalogResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String catalog() {
        return "anvil, rocket, tunnel\n";
    }
}
