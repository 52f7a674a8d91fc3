package persons;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Finds every user, as slowly as a database. */
@ApplicationScoped
public class Persons implements Authenticator<Person>, IdentityHandler<Person> {

    private static final long DELAY = TimeUnit.MILLISECONDS.toNanos(5);

    @Override
    public Optional<Person> authenticate(Credentials credentials) {
        return Optional.of(new Person(Integer.parseInt(credentials.password())));
    }

    @Override
    public Optional<Person> identity(JsonObject claims) {
        LockSupport.parkNanos(DELAY);
        return Optional.of(new Person(claims.getInt("identity")));
    }
}
