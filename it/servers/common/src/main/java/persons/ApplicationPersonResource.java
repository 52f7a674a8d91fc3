package persons;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** An application-scoped resource with a client proxy of the current user. */
@Path("/application")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class ApplicationPersonResource {

    @Inject
    @CurrentIdentity
    Person person;

    @GET
    @JwtRequired
    public String get() {
        return person.name();
    }
}
