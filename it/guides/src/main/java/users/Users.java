package users;

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
        String password = credentials.password();
        Optional<User> user = repository.findByName(credentials.username());
        Optional<String> oldHash = user.map(User::passwordHash).filter(OldHashes::isOld);
        Optional<String> newHash = user.map(User::passwordHash).filter(hash -> !OldHashes.isOld(hash));

        // Each login does both checks, whatever the account has. So the time does not reveal which accounts exist.
        boolean old = OldHashes.matches(password, oldHash.orElse(OldHashes.OF_NO_ACCOUNT)) && oldHash.isPresent();
        boolean current = passwords.matches(password, newHash);

        Optional<User> found = user.filter(same -> old || current);
        if (old) {
            found.ifPresent(same -> repository.setPasswordHash(same.id(), passwords.hash(password)));
        }
        return found;
    }

    @Override
    public Optional<User> identity(JsonObject claims) {
        return repository.findById(claims.getInt("identity"));
    }
}
