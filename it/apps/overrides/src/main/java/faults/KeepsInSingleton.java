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

/** Takes a record for itself, and lives as long as the application. Where a scope makes a bean, this one does not. */
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
