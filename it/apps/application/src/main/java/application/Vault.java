package application;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import quickstart.User;

/** A bean that is not a resource, with methods that require or accept an identity. */
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
