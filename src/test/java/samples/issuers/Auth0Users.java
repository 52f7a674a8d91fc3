package samples.issuers;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** An access token of Auth0 has the id of the user, but no name unless an Action adds one. */
@ApplicationScoped
public class Auth0Users implements IdentityHandler<Caller> {

    @Override
    public Optional<Caller> identity(JsonObject claims) {
        return Optional.of(new Caller(claims.getString("sub"), claims.getString("https://example.com/name", "")));
    }
}
