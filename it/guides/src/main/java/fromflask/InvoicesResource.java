package fromflask;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/invoices")
@RequestScoped
public class InvoicesResource {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    @Produces(MediaType.TEXT_PLAIN)
    public String invoices() {
        return "The invoices of " + user.email() + "\n";
    }
}
