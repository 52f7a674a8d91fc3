package overrides;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.LoginThrottle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Lets one account wait because other servers reported attacks on it, and counts like the default otherwise. */
@ApplicationScoped
public class SharedThrottle implements LoginThrottle {

    @Inject
    @BuiltIn
    LoginThrottle here;

    @Override
    public Duration begin(String account, Optional<String> address) {
        return account.equals("user2") ? Duration.ofSeconds(90) : here.begin(account, address);
    }

    @Override
    public void succeeded(String account, Optional<String> address) {
        here.succeeded(account, address);
    }

    @Override
    public void abandoned(String account, Optional<String> address) {
        here.abandoned(account, address);
    }

    @Override
    public void clear(String account) {
        here.clear(account);
    }
}
