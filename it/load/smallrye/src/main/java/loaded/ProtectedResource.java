package loaded;

import io.quarkus.security.Authenticated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/protected")
@RequestScoped
public class ProtectedResource {

    @Inject
    JsonWebToken user;

    @GET
    @Authenticated
    @Produces(MediaType.TEXT_PLAIN)
    public String get() {
        return user.getName();
    }
}
