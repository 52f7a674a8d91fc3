package samples.issuers;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The claim oid is the same in each application, while sub is different in each. */
@ApplicationScoped
public class EntraUsers implements IdentityHandler<Caller> {

    @Override
    public Optional<Caller> identity(JsonObject claims) {
        return Optional.of(new Caller(claims.getString("oid"), claims.getString("preferred_username", "")));
    }
}
