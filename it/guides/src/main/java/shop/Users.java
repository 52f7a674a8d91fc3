package shop;

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

    /** Called at a login: returns the user, or empty if the name or the password is wrong. */
    @Override
    public Optional<User> authenticate(Credentials credentials) {
        Optional<User> user = repository.findByName(credentials.username());
        // Takes the same time for an unknown name, which therefore cannot be told from a known one.
        boolean matches = passwords.matches(credentials.password(), user.map(User::passwordHash));
        return user.filter(found -> matches);
    }

    /** Called for each request with a token: returns the user of the token. */
    @Override
    public Optional<User> identity(JsonObject claims) {
        return repository.findById(claims.getInt("identity"));
    }
}
