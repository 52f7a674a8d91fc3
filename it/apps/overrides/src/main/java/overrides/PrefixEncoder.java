package overrides;

import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.EncodeHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Puts a prefix before the token, by which secret scanners can find it. */
@ApplicationScoped
public class PrefixEncoder implements EncodeHandler {

    @Inject
    @BuiltIn
    EncodeHandler builtIn;

    @Override
    public String encode(JsonObject headers, JsonObject claims) {
        return "app_" + builtIn.encode(headers, claims);
    }
}
