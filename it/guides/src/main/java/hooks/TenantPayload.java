package hooks;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import shop.User;

/** Adds the claim {@code tenant} to each new token. */
@ApplicationScoped
public class TenantPayload implements PayloadHandler<User> {

    @Inject
    @BuiltIn
    PayloadHandler<User> builtIn;

    @Override
    public JsonObject payload(User user) {
        return Json.createObjectBuilder(builtIn.payload(user))
                .add("tenant", "blue")
                .build();
    }
}
