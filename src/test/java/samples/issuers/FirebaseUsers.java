package samples.issuers;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Accepts users who have confirmed their address. */
@ApplicationScoped
public class FirebaseUsers implements IdentityHandler<Caller> {

    @Override
    public Optional<Caller> identity(JsonObject claims) {
        return claims.getBoolean("email_verified", false)
                ? Optional.of(new Caller(claims.getString("sub"), claims.getString("email", "")))
                : Optional.empty();
    }
}
