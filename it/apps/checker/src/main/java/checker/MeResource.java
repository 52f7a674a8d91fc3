package checker;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Returns what the token says about the caller. */
@RequestScoped
@Path("/me")
public class MeResource {

    @Inject
    JsonWebToken token;

    @GET
    @RolesAllowed({"admin", "user"})
    public String me() {
        return String.join(
                "\n",
                "name " + token.getName(),
                "subject " + token.getSubject(),
                "groups " + new TreeSet<>(token.getGroups()),
                "id " + token.getTokenID());
    }
}
