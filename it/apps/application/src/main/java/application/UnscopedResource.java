package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import quickstart.User;

/** Says nothing of how long it lives: servers have their own ideas. */
@Path("/unscoped")
@Produces(MediaType.TEXT_PLAIN)
public class UnscopedResource {

    @Inject
    @CurrentIdentity
    Provider<User> user;

    @GET
    @JwtRequired
    public String get() {
        return user.get().username();
    }
}
