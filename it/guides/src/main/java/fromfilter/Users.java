package fromfilter;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Passwords;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User>, PayloadHandler<User> {

    private final Passwords passwords = new Passwords();

    @Inject
    UserRepository repository;

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        Optional<User> user = repository.findByName(credentials.username());
        boolean matches = passwords.matches(credentials.password(), user.map(User::passwordHash));
        return user.filter(found -> matches);
    }

    /** Finds the user of a token, by the claim that the old tokens have too. */
    @Override
    public Optional<User> identity(JsonObject claims) {
        return repository.findByName(claims.getString("sub"));
    }

    /** Makes the claims of the old tokens. The times are added. */
    @Override
    public JsonObject payload(User user) {
        return Json.createObjectBuilder()
                .add("sub", user.name())
                .add("role", user.role())
                .build();
    }
}
