package overrides;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import quickstart.User;

/** Adds a claim to the default ones, and sets its own times for one user. */
@ApplicationScoped
public class TenantPayload implements PayloadHandler<User> {

    @Inject
    @BuiltIn
    PayloadHandler<User> builtIn;

    @Override
    public JsonObject payload(User user) {
        var claims = Json.createObjectBuilder(builtIn.payload(user)).add("tenant", "blue");
        if (user.id() == 2) {
            claims.add("iat", 1).add("nbf", 2).add("exp", 3);
        }
        return claims.build();
    }
}
