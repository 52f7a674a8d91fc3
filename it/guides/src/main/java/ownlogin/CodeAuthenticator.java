package ownlogin;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.spi.Authenticator;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.Optional;
import shop.User;
import shop.Users;

/** Checks the password and the one-time code in the same call. */
@Alternative
@Priority(1)
@ApplicationScoped
@Typed(Authenticator.class)
public class CodeAuthenticator implements Authenticator<User> {

    @Inject
    Users users;

    @Inject
    Codes codes;

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        Optional<User> user = users.authenticate(credentials);
        if (user.isEmpty() || !codes.isRequiredFor(user.get())) {
            return user;
        }
        String code = credentials.body().getString("code", "");
        if (code.isEmpty()) {
            throw new JwtException("Code Required", "Send the one-time code together with the password");
        }
        return user.filter(found -> codes.accept(found, code));
    }
}
