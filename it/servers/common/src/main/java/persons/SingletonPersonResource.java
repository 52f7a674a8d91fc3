package persons;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A singleton resource, which has no client proxy itself. */
@Path("/singleton")
@Singleton
@Produces(MediaType.TEXT_PLAIN)
public class SingletonPersonResource {

    @Inject
    @CurrentIdentity
    Person person;

    @GET
    @JwtRequired
    public String get() {
        return person.name();
    }
}
