package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import quickstart.User;

/** Does not ask for a token, and so never knows the caller. */
@Path("/open")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class OpenResource {

    @Inject
    @CurrentIdentity
    Instance<Optional<User>> user;

    @Inject
    @CurrentIdentity
    Provider<User> required;

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    @GET
    public String get() {
        return user.get().map(User::username).orElse("nobody");
    }

    @GET
    @Path("identity")
    public String identity() {
        return required.get().username();
    }

    @GET
    @Path("principal")
    public String principal() {
        return principal.getName();
    }
}
