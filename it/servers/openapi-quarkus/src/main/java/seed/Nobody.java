package seed;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A minimal application that Quarkus can build; the tests replace it with other applications. */
@ApplicationScoped
public class Nobody implements IdentityHandler<String> {

    @Override
    public Optional<String> identity(JsonObject claims) {
        return Optional.empty();
    }
}
