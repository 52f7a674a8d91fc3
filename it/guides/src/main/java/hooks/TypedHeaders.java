package hooks;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.HeadersHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import shop.User;

/** Writes the type of an access token into the header (RFC 9068). */
@ApplicationScoped
public class TypedHeaders implements HeadersHandler<User> {

    @Inject
    @BuiltIn
    HeadersHandler<User> builtIn;

    @Override
    public JsonObject headers(User user) {
        return Json.createObjectBuilder(builtIn.headers(user))
                .add("typ", "at+jwt")
                .build();
    }
}
