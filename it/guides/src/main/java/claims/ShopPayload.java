package claims;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import shop.User;

/** Adds claims to those that cdi-jwt makes. */
@ApplicationScoped
public class ShopPayload implements PayloadHandler<User> {

    private static final Set<String> DEVICES = Set.of("phone", "tablet");

    @Inject
    @BuiltIn
    PayloadHandler<User> builtIn;

    /** Claims of the user. */
    @Override
    public JsonObject payload(User user) {
        return Json.createObjectBuilder(builtIn.payload(user))
                .add("branch", user.name().equals("ada") ? 7 : 3)
                .add("address", Json.createObjectBuilder().add("city", "Turin"))
                .build();
    }

    /** Claims of the login. A client can send anything, so only known values become a claim. */
    @Override
    public JsonObject payload(User user, Optional<Credentials> credentials) {
        String device = credentials
                .map(login -> login.body().getString("device", "unknown"))
                .filter(DEVICES::contains)
                .orElse("computer");
        return Json.createObjectBuilder(payload(user)).add("device", device).build();
    }
}
