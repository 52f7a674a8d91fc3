package persons;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A request-scoped resource. */
@Path("/request")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class RequestPersonResource {

    @Inject
    @CurrentIdentity
    Person person;

    @GET
    @JwtRequired
    public String get() {
        return person.name();
    }
}
