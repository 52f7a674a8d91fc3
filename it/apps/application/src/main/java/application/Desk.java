package application;

import io.github.cdijwt.CurrentIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Optional;
import quickstart.User;

/** An application-scoped bean that looks up the identity in each call, from any resource. */
@ApplicationScoped
public class Desk {

    @Inject
    @CurrentIdentity
    Provider<Optional<User>> user;

    public String caller() {
        return user.get().map(User::username).orElse("nobody");
    }
}
