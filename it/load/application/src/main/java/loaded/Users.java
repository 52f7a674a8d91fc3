package loaded;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Passwords;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Numbered users who share one password. Calls take no time, so that measurements show the library and the server. If
 * LOAD_HASHES is true, checking a password takes as long as with {@link Passwords}.
 */
@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User> {

    private final boolean hashes = Boolean.parseBoolean(System.getenv("LOAD_HASHES"));
    private final Passwords passwords = new Passwords();

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        if (hashes) {
            passwords.matches(credentials.password(), Optional.empty());
        }
        boolean right = credentials.username().startsWith("user")
                && credentials.password().equals("abcxyz");
        return right
                ? Optional.of(new User(Integer.parseInt(credentials.username().substring("user".length()))))
                : Optional.empty();
    }

    @Override
    public Optional<User> identity(JsonObject claims) {
        int id = claims.getInt("identity");
        if (id < 0) {
            throw new IllegalStateException("No database");
        }
        return Optional.of(new User(id));
    }
}
