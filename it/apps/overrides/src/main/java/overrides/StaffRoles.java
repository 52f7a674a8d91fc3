package overrides;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import quickstart.User;

/** Adds a role of the application's own to those of the token, and can fail. */
@ApplicationScoped
public class StaffRoles implements RolesHandler<User> {

    @Inject
    @BuiltIn
    RolesHandler<User> claimed;

    @Override
    public Set<String> roles(JsonObject claims, User user) {
        if (claims.containsKey("broken")) {
            throw new IllegalStateException("No database for roles");
        }
        Set<String> roles = new HashSet<>(claimed.roles(claims, user));
        if (user.username().equals("user2")) {
            roles.add("owner");
        }
        return roles;
    }
}
