package sessions;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Logs the caller out on all devices, this one included. */
@Path("/logout/everywhere")
@RequestScoped
public class EverywhereResource {

    @Inject
    Sessions sessions;

    @Inject
    @CurrentIdentity
    User user;

    @POST
    @JwtRequired
    public void everywhere() {
        sessions.endAll(user);
    }
}
