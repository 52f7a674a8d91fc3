package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import quickstart.User;

/** Suspends the request, and resumes it from another thread. */
@Path("/suspended")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class SuspendedResource {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    public void get(@Suspended AsyncResponse response) {
        String name = user.username();
        new Thread(() -> response.resume(name)).start();
    }
}
