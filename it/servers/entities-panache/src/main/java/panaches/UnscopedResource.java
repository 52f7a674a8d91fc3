package panaches;

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
    Member member;

    @GET
    @JwtRequired
    public String get() {
        return member.name;
    }

    @GET
    @Path("open")
    public boolean open() {
        return member == null;
    }
}
