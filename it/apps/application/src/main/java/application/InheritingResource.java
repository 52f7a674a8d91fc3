package application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/inheriting")
@RequestScoped
public class InheritingResource extends BaseResource {

    @Override
    public String overridden() {
        return "overridden";
    }

    @GET
    @Path("own")
    @Produces(MediaType.TEXT_PLAIN)
    public String own() {
        return "own";
    }
}
