package claims;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import shop.User;

/** Issues tokens with a claim of their own. */
@Path("/vouchers")
@RequestScoped
@JwtRequired
public class VoucherResource {

    @Inject
    Tokens tokens;

    @Inject
    @CurrentIdentity
    User user;

    @POST
    @Path("{amount}")
    @Produces(MediaType.TEXT_PLAIN)
    public String voucher(@PathParam("amount") int amount) {
        TokenOptions options = TokenOptions.expiresIn(Duration.ofMinutes(10)).claim("voucher", amount);
        return tokens.issue(user, options) + "\n";
    }
}
