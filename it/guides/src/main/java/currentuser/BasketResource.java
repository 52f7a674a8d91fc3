package currentuser;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import shop.User;

@Path("/basket")
@RequestScoped
@JwtRequired
@Produces(MediaType.TEXT_PLAIN)
public class BasketResource {

    @Inject
    Baskets baskets;

    @Inject
    @CurrentIdentity
    User user;

    @POST
    @Path("{item}")
    public String add(@PathParam("item") String item) {
        baskets.add(item);
        return user.name() + " has " + baskets.mine() + "\n";
    }

    /** Works on another thread, which has no request: it takes the values with it. */
    @GET
    @Path("offer")
    public CompletionStage<String> offer() {
        String name = user.name();
        List<String> items = List.copyOf(baskets.mine());
        return CompletableFuture.supplyAsync(() -> "An offer of " + items.size() + " items for " + name + "\n");
    }
}
