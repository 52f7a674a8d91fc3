package ownlogin;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Logins;
import io.github.cdijwt.TokenOptions;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** A login that reads a form instead of JSON. */
@Path("/form-login")
@ApplicationScoped
@PermitAll
public class FormLoginResource {

    @Inject
    Logins logins;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response login(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("remember") String remember) {
        JsonObject body = Json.createObjectBuilder().add("code", code).build();
        // A checkbox without a value sends "on", and nothing if it is not ticked.
        boolean isLong = remember != null;
        TokenOptions options = isLong ? TokenOptions.expiresIn(Duration.ofDays(30)) : TokenOptions.defaults();
        return logins.login(new Credentials(username, password, body), options);
    }
}
