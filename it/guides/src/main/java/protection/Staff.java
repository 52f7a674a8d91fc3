package protection;

import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Set;
import shop.User;

/** Ada is a clerk. Your users probably have their roles in the database. */
@ApplicationScoped
public class Staff implements RolesHandler<User> {

    @Override
    public Set<String> roles(JsonObject claims, User user) {
        return user.name().equals("ada") ? Set.of("clerk") : Set.of();
    }
}
