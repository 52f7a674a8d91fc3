package application;

import io.github.cdijwt.CurrentIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Optional;
import quickstart.User;

/** Lives as long as the application, is called by any resource, and asks each time who is there. */
@ApplicationScoped
public class Desk {

    @Inject
    @CurrentIdentity
    Provider<Optional<User>> user;

    public String caller() {
        return user.get().map(User::username).orElse("nobody");
    }
}
