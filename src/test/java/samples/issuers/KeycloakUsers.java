package samples.issuers;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Accepts access tokens only: the ID tokens of Keycloak are signed with the same keys. */
@ApplicationScoped
public class KeycloakUsers implements IdentityHandler<Caller> {

    @Override
    public Optional<Caller> identity(JsonObject claims) {
        return claims.getString("typ", "").equals("Bearer")
                ? Optional.of(new Caller(claims.getString("sub"), claims.getString("preferred_username", "")))
                : Optional.empty();
    }
}
