package fromfilter;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The response to a login that existing clients expect: {@code {"token": "..."}}. */
@ApplicationScoped
public class LoginResponse implements AuthResponseHandler<User> {

    @Override
    public Response response(IssuedTokens tokens, User user) {
        JsonObject body =
                Json.createObjectBuilder().add("token", tokens.accessToken()).build();
        return Response.ok(body.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
