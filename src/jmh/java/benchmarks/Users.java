package benchmarks;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The only user of the application. */
@ApplicationScoped
public class Users implements IdentityHandler<Users.User> {

    /** A user. */
    public record User(int id, String username) {}

    @Override
    public Optional<User> identity(JsonObject claims) {
        return Optional.of(new User(claims.getInt("identity"), "user1"));
    }
}
