package shop;

import io.github.cdijwt.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The users of this example, in memory. Yours are in a database. */
@ApplicationScoped
public class UserRepository {

    private final List<User> users = List.of(
            new User(1, "ada", new Passwords().hash("correct horse")),
            new User(2, "joe", new Passwords().hash("battery staple")));

    public Optional<User> findByName(String name) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public Optional<User> findById(int id) {
        return users.stream().filter(user -> user.id() == id).findFirst();
    }
}
