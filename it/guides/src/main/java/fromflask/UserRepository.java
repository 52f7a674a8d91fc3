package fromflask;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The users of the Flask application, with the hashes that Werkzeug made. Yours are in the same database as before. */
@ApplicationScoped
public class UserRepository {

    private static final String HASH =
            "pbkdf2:sha256:260000$k3sG7aVwQ1$" + "41d06ba90a9412a853e4110e0b6fdf2e07c023b57945a5c5e84d57dd0df8f04b";

    private final List<User> users = List.of(new User(1, "ada@example.com", HASH));

    public Optional<User> findByEmail(String email) {
        return users.stream().filter(user -> user.email().equals(email)).findFirst();
    }

    public Optional<User> findById(int id) {
        return users.stream().filter(user -> user.id() == id).findFirst();
    }
}
