package sessions;

import io.github.cdijwt.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The users of this example, in memory. Yours are in a database. */
@ApplicationScoped
public class UserRepository {

    private final Passwords passwords = new Passwords();
    private final Map<Integer, User> users = new ConcurrentHashMap<>();

    public UserRepository() {
        users.put(1, new User(1, "ada", passwords.hash("correct horse"), Optional.empty()));
        users.put(2, new User(2, "joe", passwords.hash("battery staple"), Optional.empty()));
    }

    public Optional<User> findByName(String name) {
        return users.values().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public Optional<User> findById(int id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Stores the new password together with the time of the change. */
    public User changePassword(User user, String password) {
        User changed = new User(user.id(), user.name(), passwords.hash(password), Optional.of(Instant.now()));
        users.put(user.id(), changed);
        return changed;
    }
}
