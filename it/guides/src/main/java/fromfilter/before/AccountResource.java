package fromfilter.before;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

@Path("/account")
public class AccountResource {

    @Context
    ContainerRequestContext request;

    @GET
    @Secured
    public String account() throws MalformedClaimException {
        return "The account of " + claims().getSubject() + "\n";
    }

    @GET
    @Path("/audit")
    @Secured
    public Response audit() {
        if (!"admin".equals(claims().getClaimValue("role"))) {
            return Response.status(403).build();
        }
        return Response.ok("All accounts\n").build();
    }

    private JwtClaims claims() {
        return (JwtClaims) request.getProperty("claims");
    }
}
