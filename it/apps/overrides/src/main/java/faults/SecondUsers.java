package faults;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.json.JsonObject;
import java.util.Optional;
import quickstart.User;

/** A second handler with the same priority as the application's own. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SecondUsers implements IdentityHandler<User> {

    @Override
    public Optional<User> identity(JsonObject claims) {
        return Optional.empty();
    }
}
