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

/** Adds the device that the client named at login, and fails for one device. */
@ApplicationScoped
public class DevicePayload implements PayloadHandler<User> {

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
                .map(login -> login.body().getString("device", "unknown"))
                .orElse("none");
        if (device.equals("broken")) {
            throw new IllegalStateException("No database for "
                    + credentials.map(Credentials::password).orElse("nobody").replace("\"", "\\\""));
        }
        return Json.createObjectBuilder(payload(user)).add("device", device).build();
    }
}
