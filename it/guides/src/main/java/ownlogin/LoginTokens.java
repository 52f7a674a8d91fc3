package ownlogin;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import shop.User;
import shop.Users;

/** Rejects tokens that were issued for one purpose only. */
@Alternative
@Priority(1)
@ApplicationScoped
@Typed(IdentityHandler.class)
public class LoginTokens implements IdentityHandler<User> {

    @Inject
    Users users;

    @Override
    public Optional<User> identity(JsonObject claims) {
        return claims.containsKey("purpose") ? Optional.empty() : users.identity(claims);
    }
}
