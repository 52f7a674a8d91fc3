package overrides;

import application.Crowd;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import quickstart.User;

/** Rejects tokens that were issued for one purpose only. */
@Alternative
@Priority(2)
@ApplicationScoped
@Typed(IdentityHandler.class)
public class LoginTokens implements IdentityHandler<User> {

    @Inject
    Crowd users;

    @Override
    public Optional<User> identity(JsonObject claims) {
        return claims.containsKey("purpose") ? Optional.empty() : users.identity(claims);
    }
}
