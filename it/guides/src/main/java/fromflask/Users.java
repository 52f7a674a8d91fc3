package fromflask;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;

@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User> {

    @Inject
    UserRepository repository;

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        Optional<User> user = repository.findByEmail(credentials.username());
        boolean matches = WerkzeugHashes.matches(credentials.password(), user.map(User::passwordHash));
        return user.filter(found -> matches);
    }

    @Override
    public Optional<User> identity(JsonObject claims) {
        return repository.findById(claims.getInt("identity"));
    }
}
