package reference;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

@Path("/coupons")
@RequestScoped
public class CouponsResource {

    @POST
    @Path("{code}")
    @JwtRequired
    @Produces(MediaType.TEXT_PLAIN)
    public String redeem(@PathParam("code") String code) {
        if (code.equals("SPRING")) {
            throw new JwtException("Gone", "The coupon has expired", 410, Map.of("Retry-After", "3600"));
        }
        return "Redeemed\n";
    }
}
