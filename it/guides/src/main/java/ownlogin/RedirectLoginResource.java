package ownlogin;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.Logins;
import io.github.cdijwt.TokenOptions;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A login that puts the token into a cookie of the application, and leads to another page. */
@Path("/redirect-login")
@ApplicationScoped
@PermitAll
public class RedirectLoginResource {

    private static final String OWN_ORIGIN = "https://shop.example.com";

    @Inject
    Logins logins;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response login(
            @HeaderParam("Origin") String origin,
            @FormParam("username") String username,
            @FormParam("password") String password) {
        // A form of another site could log a visitor in to the account of an attacker.
        if (!OWN_ORIGIN.equals(origin)) {
            throw new JwtException("Forbidden", "The form comes from another site", 403);
        }
        try {
            return logins.login(
                    Credentials.of(username, password), TokenOptions.defaults(), RedirectLoginResource::redirect);
        } catch (JwtException e) {
            if (e.status() != 401 && e.status() != 429) {
                throw e;
            }
            // The throttle has counted the login, and the log has its line.
            return Response.seeOther(URI.create(OWN_ORIGIN + "/shop/login.html?status=" + e.status()))
                    .build();
        }
    }

    private static Response redirect(IssuedTokens tokens) {
        NewCookie cookie = new NewCookie.Builder("__Host-shop")
                .value(tokens.accessToken())
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.STRICT)
                .build();
        return Response.seeOther(URI.create(OWN_ORIGIN + "/shop/"))
                .cookie(cookie)
                .build();
    }
}
