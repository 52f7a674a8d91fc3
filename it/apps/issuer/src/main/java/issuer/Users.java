package issuer;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Two users who share one password. The quickstart shows how to store passwords. */
@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User> {

    private static final List<User> USERS =
            List.of(new User(1, "ada", Set.of("admin", "user")), new User(2, "bob", Set.of("user")));

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        return find(user -> user.username().equals(credentials.username()) && "abcxyz".equals(credentials.password()));
    }

    @Override
    public Optional<User> identity(JsonObject claims) {
        return find(user -> Integer.toString(user.id()).equals(String.valueOf(claims.get("identity"))));
    }

    private static Optional<User> find(Predicate<User> condition) {
        return USERS.stream().filter(condition).findFirst();
    }
}
