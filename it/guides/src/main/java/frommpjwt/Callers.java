package frommpjwt;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;

@ApplicationScoped
public class Callers implements IdentityHandler<Caller> {

    /** Makes the caller from the claims, because this service has no users of its own. */
    @Override
    public Optional<Caller> identity(JsonObject claims) {
        return Optional.of(new Caller(claims.getString("upn", claims.getString("sub"))));
    }
}
