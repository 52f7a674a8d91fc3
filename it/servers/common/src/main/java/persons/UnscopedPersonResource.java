package persons;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A resource without a scope: the server decides how long it lives. */
@Path("/unscoped")
@Produces(MediaType.TEXT_PLAIN)
public class UnscopedPersonResource {

    @Inject
    @CurrentIdentity
    Person person;

    @GET
    @JwtRequired
    public String get() {
        return person.name();
    }
}
