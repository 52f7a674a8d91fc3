package fromfilter;

import io.github.cdijwt.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The users of this example, in memory. Yours are in the same database as before. */
@ApplicationScoped
public class UserRepository {

    private final List<User> users = List.of(
            new User("ada", "admin", new Passwords().hash("correct horse")),
            new User("joe", "clerk", new Passwords().hash("battery staple")));

    public Optional<User> findByName(String name) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }
}
