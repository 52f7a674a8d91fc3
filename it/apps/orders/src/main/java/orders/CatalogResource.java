package orders;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The items that customers can order. No token is needed. */
@Path("/catalog")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {

    static final List<String> ITEMS = List.of("anvil", "rocket", "tunnel");

    @GET
    public List<String> items() {
        return ITEMS;
    }
}
