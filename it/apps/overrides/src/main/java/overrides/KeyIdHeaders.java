package overrides;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.HeadersHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import quickstart.User;

/** Adds a header to the default ones, and tries to change the algorithm. */
@ApplicationScoped
public class KeyIdHeaders implements HeadersHandler<User> {

    @Inject
    @BuiltIn
    HeadersHandler<User> builtIn;

    @Override
    public JsonObject headers(User identity) {
        return Json.createObjectBuilder(builtIn.headers(identity))
                .add("kid", "k-" + identity.id())
                .add("alg", "none")
                .build();
    }
}
