package currentuser;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import shop.User;

/** Greets callers with a token by name, and others too. */
@Path("/greeting")
@RequestScoped
public class GreetingResource {

    @Inject
    @CurrentIdentity
    Optional<User> user;

    @GET
    @JwtRequired(optional = true)
    @Produces(MediaType.TEXT_PLAIN)
    public String greet() {
        return "Hello " + user.map(User::name).orElse("guest") + "\n";
    }
}
