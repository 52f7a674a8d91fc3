package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import quickstart.User;

/** Accepts callers with a token and anonymous callers. */
@Path("/optional")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class OptionalResource {

    @Inject
    @CurrentIdentity
    Optional<User> user;

    @GET
    @JwtRequired(optional = true)
    public String get() {
        return user.map(User::username).orElse("nobody");
    }
}
