package application;

import io.github.cdijwt.spi.LoginThrottle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Lets an administrator end the wait of an account. */
@Path("/let-in")
@RequestScoped
public class LetInResource {

    @Inject
    LoginThrottle throttle;

    @POST
    public void letIn(String account) {
        throttle.clear(account);
    }
}
