package application;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Optional;
import quickstart.User;
import quickstart.Users;

/** A hundred further users, without passwords. */
@Alternative
@Priority(1)
@ApplicationScoped
@Typed(IdentityHandler.class)
public class Crowd implements IdentityHandler<User> {

    private static final int FIRST = 1_001;
    private static final int LAST = 1_100;

    @Inject
    Users users;

    @Override
    public Optional<User> identity(JsonObject claims) {
        return users.identity(claims).or(() -> member(claims));
    }

    private static Optional<User> member(JsonObject claims) {
        return Optional.ofNullable(claims.get("identity"))
                .filter(identity -> identity instanceof JsonNumber number
                        && number.toString().matches("1\\d{3}"))
                .map(identity -> ((JsonNumber) identity).intValue())
                .filter(id -> id >= FIRST && id <= LAST)
                .map(id -> new User(id, "user" + id));
    }
}
