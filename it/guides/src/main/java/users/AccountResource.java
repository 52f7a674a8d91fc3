package users;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says of which kind the hash of the caller's password is. */
@Path("/account")
@RequestScoped
public class AccountResource {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    @Produces(MediaType.TEXT_PLAIN)
    public String account() {
        return user.name() + " has a password hash of the " + (OldHashes.isOld(user.passwordHash()) ? "old" : "new")
                + " kind\n";
    }
}
