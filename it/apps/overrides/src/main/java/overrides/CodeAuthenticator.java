package overrides;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.spi.Authenticator;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import java.util.Map;
import java.util.Optional;
import quickstart.User;

/** Asks for a one-time code in addition to the password, and can fail in every possible way. */
@Alternative
@Priority(2)
@ApplicationScoped
@Typed(Authenticator.class)
public class CodeAuthenticator implements Authenticator<User> {

    @Override
    public Optional<User> authenticate(Credentials credentials) {
        return switch (credentials.body().getString("code", "")) {
            case "1234" -> Optional.of(new User(2, "user2"));
            case "missing" -> throw new JwtException("Code Required", "Tell the code", 403, Map.of("X-Code", "sms"));
            case "wrapped" -> throw new IllegalStateException(new JwtException("Locked", "Come back later", 423));
            case "broken" ->
                throw new IllegalStateException("No database for " + credentials + " with the password "
                        + credentials.password() + "\nand " + credentials.body());
            case "null" -> null;
            default -> Optional.empty();
        };
    }
}
