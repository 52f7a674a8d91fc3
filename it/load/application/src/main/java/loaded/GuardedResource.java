package loaded;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The open resource plus the annotation {@code @JwtRequired}. */
@Path("/guarded")
@RequestScoped
@JwtRequired
public class GuardedResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String get() {
        return "nobody";
    }
}
