package users;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The users of this example, in memory, with hashes of the old kind. Yours are in a database. */
@ApplicationScoped
public class UserRepository {

    private final Map<Integer, User> users = new ConcurrentHashMap<>(Map.of(
            1, new User(1, "ada", "{SSHA256}X8/XgUjAkSIhGtJ5hX4O5uTNskjoc+18uIGoNlxzxxxhZGE="),
            2, new User(2, "joe", "{SSHA256}dBQ79VixEfetlc0tVDHyA97nxsmels5qcdQI4E6rZRdqb2U=")));

    public Optional<User> findByName(String name) {
        return users.values().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public Optional<User> findById(int id) {
        return Optional.ofNullable(users.get(id));
    }

    public void setPasswordHash(int id, String hash) {
        users.computeIfPresent(id, (same, user) -> new User(id, user.name(), hash));
    }
}
