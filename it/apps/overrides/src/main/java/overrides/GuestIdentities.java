package overrides;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import jakarta.json.JsonObject;
import java.util.Optional;
import quickstart.User;

/** Treats every caller with a token as a guest, and can fail in every possible way. */
@Alternative
@Priority(2)
@ApplicationScoped
@Typed(IdentityHandler.class)
public class GuestIdentities implements IdentityHandler<User> {

    @Override
    public Optional<User> identity(JsonObject claims) {
        return switch (claims.getString("mood", "")) {
            case "suspended" -> throw new JwtException("Suspended", "Ask the desk", 403);
            case "broken" -> throw new IllegalStateException("No database for " + claims.getString("token", ""));
            case "error" -> throw new AssertionError("an Error, not an exception");
            default -> Optional.of(new User(0, "guest"));
        };
    }
}
