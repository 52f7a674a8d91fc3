package sessions;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Passwords;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;

@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User> {

    private final Passwords passwords = new Passwords();

    @Inject
    UserRepository repository;

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        Optional<User> user = repository.findByName(credentials.username());
        boolean matches = passwords.matches(credentials.password(), user.map(User::passwordHash));
        return user.filter(found -> matches);
    }

    /** Called for each request with a token, and at each refresh. */
    @Override
    public Optional<User> identity(JsonObject claims) {
        return repository.findById(claims.getInt("identity"));
    }
}
