package application;

import io.github.cdijwt.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import quickstart.User;

/** The application's own login, and its other calls of {@link Tokens}. */
@Path("/own")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class OwnLoginResource {

    @Inject
    Tokens tokens;

    @POST
    @Path("login")
    public String login(String username) {
        return tokens.issue(new User(Integer.parseInt(username.substring("user".length())), username));
    }

    @POST
    @Path("verify")
    public String verify(String token) {
        return tokens.verify(token).get("identity").toString();
    }

    @POST
    @Path("identity")
    public String identity(String token) {
        return tokens.identity(token, User.class).username();
    }

    @POST
    @Path("wrong-type")
    public String wrongType(String token) {
        try {
            return tokens.identity(token, StringBuilder.class).toString();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    @POST
    @Path("wrong-identity")
    public String wrongIdentity() {
        try {
            return tokens.issue("user1");
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
