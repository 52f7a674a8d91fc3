package checker;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Only for callers whose token contains a certain group. */
@RequestScoped
@Path("/orders")
public class OrdersResource {

    @GET
    @RolesAllowed("admin")
    public String orders() {
        return "all orders";
    }
}
