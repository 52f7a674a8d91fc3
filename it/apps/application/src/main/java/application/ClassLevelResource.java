package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import quickstart.User;

/** An application-scoped resource that looks up the identity in each request. */
@Path("/class-level")
@ApplicationScoped
@JwtRequired
@Produces(MediaType.TEXT_PLAIN)
public class ClassLevelResource {

    @Inject
    @CurrentIdentity
    Instance<User> user;

    @GET
    public String get() {
        return user.get().username();
    }

    @GET
    @Path("optional")
    @JwtRequired(optional = true)
    public String optional() {
        return "anyone";
    }
}
