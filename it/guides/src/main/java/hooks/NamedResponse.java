package hooks;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import shop.User;

/** Adds the name of the user to the response to a login. */
@ApplicationScoped
public class NamedResponse implements AuthResponseHandler<User> {

    @Override
    public Response response(IssuedTokens tokens, User user) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("access_token", tokens.accessToken())
                .add("user", user.name());
        tokens.refreshToken().ifPresent(token -> body.add("refresh_token", token));
        tokens.expiresIn().ifPresent(lifetime -> body.add("expires_in", lifetime.toSeconds()));
        return Response.ok(body.build().toString(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
