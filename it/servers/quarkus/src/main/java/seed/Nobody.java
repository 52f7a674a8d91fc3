package seed;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The least that Quarkus builds with: the tests put another application in its place. */
@ApplicationScoped
public class Nobody implements IdentityHandler<String> {

    @Override
    public Optional<String> identity(JsonObject claims) {
        return Optional.empty();
    }
}
