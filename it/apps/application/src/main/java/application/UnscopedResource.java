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

/** Has no scope: servers differ in how long such a resource lives. */
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
