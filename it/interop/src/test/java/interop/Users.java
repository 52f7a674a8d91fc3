package interop;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Makes a user from the subject of each token, without a lookup. */
@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User> {

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        return Optional.empty();
    }

    @Override
    public Optional<User> identity(JsonObject claims) {
        return Optional.of(new User(claims.getString("sub")));
    }
}
