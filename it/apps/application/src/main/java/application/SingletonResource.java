package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import quickstart.User;

/** One instance for all callers, without a client proxy. */
@Path("/singleton")
@Singleton
@Produces(MediaType.TEXT_PLAIN)
public class SingletonResource {

    @Inject
    @CurrentIdentity
    Instance<User> user;

    @Inject
    Desk desk;

    @GET
    @JwtRequired
    public String get() {
        return user.get().username();
    }

    @GET
    @Path("desk")
    @JwtRequired
    public String desk() {
        return desk.caller();
    }
}
