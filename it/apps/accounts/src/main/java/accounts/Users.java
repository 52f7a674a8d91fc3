package accounts;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Knows a user for each number, so that each test can have users of its own. */
@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User> {

    static final String PASSWORD = "abcxyz";

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        return credentials.username().matches("user\\d{1,9}")
                        && credentials.password().equals(PASSWORD)
                ? Optional.of(User.of(Integer.parseInt(credentials.username().substring(4))))
                : Optional.empty();
    }

    @Override
    public Optional<User> identity(JsonObject claims) {
        return Optional.of(User.of(claims.getInt("identity")));
    }
}
