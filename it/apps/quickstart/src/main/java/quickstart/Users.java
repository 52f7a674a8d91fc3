package quickstart;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Passwords;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User> {

    private record Account(User user, String passwordHash) {}

    private final Passwords passwords = new Passwords();

    private final List<Account> accounts = List.of(
            new Account(new User(1, "user1"), passwords.hash("abcxyz")),
            new Account(new User(2, "user2"), passwords.hash("abcxyz")));

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        Optional<Account> account = accounts.stream()
                .filter(a -> a.user().username().equals(credentials.username()))
                .findFirst();
        // An unknown user costs the same work, so that the response time does not reveal which users exist.
        boolean matches = passwords.matches(credentials.password(), account.map(Account::passwordHash));
        return account.filter(a -> matches).map(Account::user);
    }

    @Override
    public Optional<User> identity(JsonObject claims) {
        return accounts.stream()
                .map(Account::user)
                .filter(user -> Integer.toString(user.id()).equals(String.valueOf(claims.get("identity"))))
                .findFirst();
    }
}
