package loaded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/open")
@RequestScoped
public class OpenResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String get() {
        return "nobody";
    }
}
