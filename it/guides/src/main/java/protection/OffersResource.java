package protection;

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

/** For callers with a token and for anonymous callers. */
@Path("/offers")
@RequestScoped
@JwtRequired(optional = true)
public class OffersResource {

    @Inject
    @CurrentIdentity
    Optional<User> user;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String offers() {
        return "The offers for " + user.map(User::name).orElse("everybody") + "\n";
    }
}
