package faults;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import quickstart.User;

/** Keeps an injected record in a class without a scope: an easy mistake. */
@Path("/keeps-unscoped")
@Produces(MediaType.TEXT_PLAIN)
public class KeepsUnscoped {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    public String get() {
        return user.username();
    }
}
