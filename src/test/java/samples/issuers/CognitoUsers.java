package samples.issuers;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** Checks the claim that Cognito has instead of an audience. */
@ApplicationScoped
public class CognitoUsers implements IdentityHandler<Caller> {

    private static final Set<String> CLIENTS = Set.of("1example23456789");

    @Override
    public Optional<Caller> identity(JsonObject claims) {
        boolean ours =
                claims.getString("token_use").equals("access") && CLIENTS.contains(claims.getString("client_id"));
        return ours
                ? Optional.of(new Caller(claims.getString("sub"), claims.getString("username", "")))
                : Optional.empty();
    }
}
