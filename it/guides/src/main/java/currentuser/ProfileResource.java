package currentuser;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import shop.User;

@Path("/profile")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ProfileResource {

    @Inject
    @CurrentIdentity
    User user;

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    @GET
    @JwtRequired
    public String profile(@Context SecurityContext security) {
        return "user " + user.id() + " is " + user.name() + "\n"
                + "the name in the token is " + principal.getName() + "\n"
                + "the token has expired: "
                + principal.expiresAt().orElseThrow().isBefore(Instant.now()) + "\n"
                + "the server knows " + security.getUserPrincipal().getName() + "\n";
    }
}
