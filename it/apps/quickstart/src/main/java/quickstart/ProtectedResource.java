package quickstart;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/protected")
@RequestScoped
public class ProtectedResource {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    @Produces(MediaType.TEXT_PLAIN)
    public String get() {
        return user.toString();
    }
}
