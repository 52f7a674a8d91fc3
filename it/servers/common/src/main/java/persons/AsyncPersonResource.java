package persons;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Completes the response from another thread. */
@Path("/async")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class AsyncPersonResource {

    @Inject
    @CurrentIdentity
    Person person;

    @GET
    @JwtRequired
    public CompletionStage<String> get() {
        String name = person.name();
        return CompletableFuture.supplyAsync(() -> name, task -> new Thread(task).start());
    }

    @GET
    @Path("thread")
    @JwtRequired
    public CompletionStage<String> thread() {
        return CompletableFuture.completedFuture(person.foundOn());
    }

    @GET
    @Path("blocking")
    @Blocking
    @JwtRequired
    public CompletionStage<String> blocking() {
        return CompletableFuture.completedFuture(person.foundOn());
    }
}
