package tickets;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Passwords;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
public class People implements Authenticator<Person>, IdentityHandler<Person> {

    public static final Person JOE = new Person("joe", Set.of());
    public static final Person ANN = new Person("ann", Set.of("agent"));

    private static final List<Person> ALL = List.of(JOE, ANN);

    private final Passwords passwords = new Passwords();
    private final String hash = passwords.hash("printer");

    @Override
    public Optional<Person> authenticate(Credentials credentials) {
        Optional<Person> found = named(credentials.username());
        boolean matches = passwords.matches(credentials.password(), found.map(person -> hash));
        return found.filter(person -> matches);
    }

    @Override
    public Optional<Person> identity(JsonObject claims) {
        return named(claims.getString("sub"));
    }

    private static Optional<Person> named(String name) {
        return ALL.stream().filter(person -> person.name().equals(name)).findFirst();
    }
}
