package samples.issuers;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes each scope of the client a role too: SCOPE_orders.read for the scope orders.read. */
@ApplicationScoped
public class ScopeRoles implements RolesHandler<Caller> {

    @Inject
    @BuiltIn
    RolesHandler<Caller> claimed;

    @Override
    public Set<String> roles(JsonObject claims, Caller caller) {
        Set<String> roles = new HashSet<>(claimed.roles(claims, caller));
        for (String scope : List.of(claims.getString("scp", "").split(" ", -1))) {
            roles.add("SCOPE_" + scope);
        }
        return roles;
    }
}
