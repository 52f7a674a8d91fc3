package sessions;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Changes the password of a user who has logged in during the last 15 minutes. */
@Path("/password")
@RequestScoped
public class PasswordResource {

    @Inject
    UserRepository repository;

    @Inject
    @CurrentIdentity
    User user;

    @PUT
    @JwtRequired(maxAge = "PT15M")
    @Consumes(MediaType.TEXT_PLAIN)
    public void change(String password) {
        repository.changePassword(user, password);
    }
}
