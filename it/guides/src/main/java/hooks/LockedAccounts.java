package hooks;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.LoginThrottle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Locks one account, and counts failed logins of the others like cdi-jwt. */
@ApplicationScoped
public class LockedAccounts implements LoginThrottle {

    @Inject
    @BuiltIn
    LoginThrottle builtIn;

    @Override
    public Duration begin(String account, Optional<String> address) {
        return account.equals("joe") ? Duration.ofHours(1) : builtIn.begin(account, address);
    }

    @Override
    public void succeeded(String account, Optional<String> address) {
        builtIn.succeeded(account, address);
    }

    @Override
    public void abandoned(String account, Optional<String> address) {
        builtIn.abandoned(account, address);
    }

    @Override
    public void clear(String account) {
        builtIn.clear(account);
    }
}
