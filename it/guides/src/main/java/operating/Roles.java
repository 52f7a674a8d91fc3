package operating;

import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Set;
import shop.User;

/** The administrator of this example is ada. Yours are in the database. */
@ApplicationScoped
public class Roles implements RolesHandler<User> {

    @Override
    public Set<String> roles(JsonObject claims, User user) {
        return user.name().equals("ada") ? Set.of("admin") : Set.of();
    }
}
