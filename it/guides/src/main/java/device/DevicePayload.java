package device;

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

/** Adds the kind of device that the client names at the login. */
@ApplicationScoped
public class DevicePayload implements PayloadHandler<User> {

    private static final Set<String> DEVICES = Set.of("phone", "tablet", "desktop");

    @Inject
    @BuiltIn
    PayloadHandler<User> builtIn;

    @Override
    public JsonObject payload(User user) {
        return builtIn.payload(user);
    }

    @Override
    public JsonObject payload(User user, Optional<Credentials> credentials) {
        String device = credentials
                .map(login -> login.body().getString("device", ""))
                .filter(DEVICES::contains)
                .orElse("unknown");
        return Json.createObjectBuilder(payload(user)).add("device", device).build();
    }
}
