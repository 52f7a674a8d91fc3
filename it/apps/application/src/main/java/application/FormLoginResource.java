package application;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Logins;
import io.github.cdijwt.TokenOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The application's own login, which reads a form. */
@Path("/form")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormLoginResource {

    @Inject
    Logins logins;

    @POST
    @Path("login")
    public Response login(
            @FormParam("username") String username,
            @FormParam("password") String password,
            @FormParam("remember") boolean remember) {
        TokenOptions options = remember ? TokenOptions.expiresIn(Duration.ofDays(30)) : TokenOptions.defaults();
        return logins.login(Credentials.of(username, password), options);
    }

    @POST
    @Path("cookie")
    public Response cookie(@FormParam("username") String username, @FormParam("password") String password) {
        return logins.login(
                Credentials.of(username, password),
                TokenOptions.defaults(),
                tokens -> Response.noContent()
                        .cookie(new NewCookie.Builder("token")
                                .value(tokens.accessToken())
                                .httpOnly(true)
                                .build())
                        .build());
    }
}
