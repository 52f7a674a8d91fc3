package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import quickstart.User;

/** Completes the response later, on another thread. */
@Path("/accepted")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class AcceptedResource {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    public CompletionStage<String> get() {
        String name = user.username();
        return CompletableFuture.supplyAsync(() -> name, task -> new Thread(task).start());
    }
}
