package application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/restricted")
@Restricted
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class RestrictedResource {

    @GET
    public String get() {
        return "restricted";
    }
}
