package ownlogin;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import shop.User;

/** Issues tokens that are valid for one file, and returns this file without a login. */
@Path("/downloads/{file}")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class DownloadResource {

    @Inject
    Tokens tokens;

    // A Provider, because get() has no current identity.
    @Inject
    @CurrentIdentity
    Provider<User> user;

    @POST
    @JwtRequired
    public String link(@PathParam("file") String file) {
        TokenOptions options = TokenOptions.expiresIn(Duration.ofMinutes(10))
                .claim("purpose", "download")
                .claim("file", file);
        return tokens.issue(user.get(), options);
    }

    @GET
    public String get(@PathParam("file") String file, @QueryParam("token") @DefaultValue("") String token) {
        JwtPrincipal caller = tokens.principal(token);
        if (!caller.claim("purpose", String.class).equals(Optional.of("download"))
                || !caller.claim("file", String.class).equals(Optional.of(file))) {
            throw new JwtException("Forbidden", "The link is for another file", 403);
        }
        return file + " for user " + caller.getName();
    }
}
