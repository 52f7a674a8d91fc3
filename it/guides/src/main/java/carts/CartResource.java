package carts;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import shop.User;

/** Changes something, so a page of another site must not call it. */
@Path("/cart")
@RequestScoped
public class CartResource {

    @Inject
    @CurrentIdentity
    User user;

    @POST
    @JwtRequired
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public String add(String article) {
        return article + " is in the cart of " + user.name() + "\n";
    }
}
