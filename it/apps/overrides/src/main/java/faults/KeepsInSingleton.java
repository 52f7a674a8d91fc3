package faults;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import quickstart.User;

/**
 * Keeps an injected record as long as the application lives. {@code @Singleton} is not a bean-defining annotation, so this
 * class may not be a bean.
 */
@Path("/keeps-in-singleton")
@Singleton
@Produces(MediaType.TEXT_PLAIN)
public class KeepsInSingleton {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    public String get() {
        return user.username();
    }
}
