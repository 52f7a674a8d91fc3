package overrides;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.DecodeHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Removes the prefix again. */
@ApplicationScoped
public class PrefixDecoder implements DecodeHandler {

    @Inject
    @BuiltIn
    DecodeHandler builtIn;

    @Override
    public JsonObject decode(String token) {
        if (!token.startsWith("app_")) {
            throw new JwtException("Invalid token", "Not one of ours");
        }
        return builtIn.decode(token.substring("app_".length()));
    }
}
