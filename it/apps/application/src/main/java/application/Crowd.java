package application;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Passwords;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import quickstart.User;

/**
 * The users of the quickstart, and a hundred further ones without passwords. Replaces the bean of the quickstart, which checks a
 * password as slowly as an application should: hundreds of logins on each server would take minutes.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class Crowd implements Authenticator<User>, IdentityHandler<User> {

    /** As few as {@link Passwords} accepts. */
    private static final int ITERATIONS = 1_000;

    private static final Set<Integer> WITH_PASSWORD = Set.of(1, 2);
    private static final int FIRST_WITHOUT = 1_001;
    private static final int LAST_WITHOUT = 1_100;

    private final Passwords passwords = new Passwords(ITERATIONS);
    private final String passwordHash = passwords.hash("abcxyz");

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        Optional<User> user = WITH_PASSWORD.stream()
                .map(Crowd::user)
                .filter(known -> known.username().equals(credentials.username()))
                .findFirst();
        boolean matches = passwords.matches(credentials.password(), user.map(known -> passwordHash));
        return user.filter(known -> matches);
    }

    @Override
    public Optional<User> identity(JsonObject claims) {
        return Optional.ofNullable(claims.get("identity"))
                .filter(identity -> identity instanceof JsonNumber number
                        && number.toString().matches("\\d{1,4}"))
                .map(identity -> ((JsonNumber) identity).intValue())
                .filter(id -> WITH_PASSWORD.contains(id) || id >= FIRST_WITHOUT && id <= LAST_WITHOUT)
                .map(Crowd::user);
    }

    private static User user(int id) {
        return new User(id, "user" + id);
    }
}
