package storefront;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import quickstart.User;

/** Answers a login in its own way, and sets its own cookie. */
@ApplicationScoped
public class Greeting implements AuthResponseHandler<User> {

    @Override
    public Response response(IssuedTokens tokens, User user) {
        return Response.status(201)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("Hello, " + user.username())
                .cookie(new NewCookie.Builder("theme").value("dark").path("/").build())
                .build();
    }
}
