package overrides;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import quickstart.User;

/** Answers a login as OAuth 2.0 does, and adds the username. */
@ApplicationScoped
public class TypedResponse implements AuthResponseHandler<User> {

    @Override
    public Response response(IssuedTokens tokens, User identity) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("access_token", tokens.accessToken())
                .add("token_type", "JWT")
                .add("user", identity.username());
        tokens.expiresIn().ifPresent(lifetime -> body.add("expires_in", lifetime.toSeconds()));
        return Response.status(201)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "max-age=3600")
                .entity(body.build().toString())
                .build();
    }
}
