package entities;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A resource without a scope. */
@Path("/unscoped")
@Produces(MediaType.TEXT_PLAIN)
public class UnscopedResource {

    @Inject
    @CurrentIdentity
    Account account;

    @GET
    @JwtRequired
    public String get() {
        return account.getName();
    }

    @GET
    @Path("open")
    public boolean open() {
        return account == null;
    }
}
