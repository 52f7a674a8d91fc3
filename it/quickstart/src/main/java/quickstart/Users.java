package quickstart;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Users implements Authenticator<User>, IdentityHandler<User> {

    private record Account(User user, PasswordHash password) {}

    private final List<Account> accounts = List.of(
            new Account(new User(1, "user1"), PasswordHash.of("abcxyz")),
            new Account(new User(2, "user2"), PasswordHash.of("abcxyz")));

    private final PasswordHash nobody = PasswordHash.of("");

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        Optional<Account> account = accounts.stream()
                .filter(a -> a.user().username().equals(credentials.username()))
                .findFirst();
        // The same work whether there is such a user or not, so that the time does not tell.
        boolean matches = account.map(Account::password).orElse(nobody).matches(credentials.password());
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
