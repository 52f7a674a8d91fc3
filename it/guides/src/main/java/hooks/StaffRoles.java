package hooks;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import shop.User;

/** Adds a role to the roles of the token. */
@ApplicationScoped
public class StaffRoles implements RolesHandler<User> {

    @Inject
    @BuiltIn
    RolesHandler<User> builtIn;

    @Override
    public Set<String> roles(JsonObject claims, User user) {
        Set<String> roles = new HashSet<>(builtIn.roles(claims, user));
        if (user.name().equals("ada")) {
            roles.add("staff");
        }
        return roles;
    }
}
