package operating;

import io.github.cdijwt.spi.LoginThrottle;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Lets administrators end the wait of an account. */
@Path("/locks/{account}")
@RequestScoped
public class LocksResource {

    @Inject
    LoginThrottle throttle;

    @DELETE
    @RolesAllowed("admin")
    public void clear(@PathParam("account") String account) {
        throttle.clear(account);
    }
}
