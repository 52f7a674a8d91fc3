package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;

/** Returns what the server knows about the caller. */
@Path("/principal")
@ApplicationScoped
@JwtRequired
public class PrincipalResource {

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@Context SecurityContext security) {
        return Json.createObjectBuilder()
                .add("name", security.getUserPrincipal().getName())
                .add("injected", principal.getName())
                .add("jwtPrincipal", security.getUserPrincipal() instanceof JwtPrincipal)
                .add("scheme", security.getAuthenticationScheme())
                .add("admin", security.isUserInRole("admin"))
                .add("secure", security.isSecure())
                .add("claims", principal.claims())
                .add("token", principal.token())
                .add("text", principal.toString())
                .add("groups", Json.createArrayBuilder(principal.groups()))
                .add(
                        "expiresAt",
                        principal.expiresAt().map(Instant::getEpochSecond).orElse(0L))
                .add("age", principal.claim("age", Integer.class).orElse(-1))
                .add(
                        "city",
                        principal
                                .claim("address", JsonObject.class)
                                .map(address -> address.getString("city"))
                                .orElse("unknown"))
                .build()
                .toString();
    }
}
