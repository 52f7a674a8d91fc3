package shop;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/orders")
@RequestScoped
public class OrdersResource {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    @Produces("text/plain")
    public String orders() {
        return "The orders of " + user.name() + "\n";
    }
}
