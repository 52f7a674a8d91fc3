package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import quickstart.User;

/** Not a resource, and still to be called for somebody only. */
@ApplicationScoped
public class Vault {

    @Inject
    @CurrentIdentity
    Provider<User> user;

    @JwtRequired
    public String open() {
        return "opened by " + user.get().username();
    }

    @JwtRequired(optional = true)
    public String look() {
        return "looked at";
    }
}
