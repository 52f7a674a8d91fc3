package overrides;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import quickstart.User;

/** Adds a text of the length that the client asked for, so that a token can be too long for a cookie. */
@ApplicationScoped
public class LongPayload implements PayloadHandler<User> {

    @Inject
    @BuiltIn
    PayloadHandler<User> builtIn;

    @Override
    public JsonObject payload(User user) {
        return builtIn.payload(user);
    }

    @Override
    public JsonObject payload(User user, Optional<Credentials> credentials) {
        int length = credentials.map(login -> login.body().getInt("length", 0)).orElse(0);
        return length == 0
                ? payload(user)
                : Json.createObjectBuilder(payload(user))
                        .add("text", "x".repeat(length))
                        .build();
    }
}
