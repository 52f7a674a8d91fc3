package hooks;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.DecodeHandler;
import io.github.cdijwt.spi.EncodeHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Writes a prefix before each token, so that secret scanners can find tokens in files. */
@ApplicationScoped
public class PrefixedTokens implements EncodeHandler, DecodeHandler {

    private static final String PREFIX = "shop_";

    @Inject
    @BuiltIn
    EncodeHandler encoder;

    @Inject
    @BuiltIn
    DecodeHandler decoder;

    @Override
    public String encode(JsonObject headers, JsonObject claims) {
        return PREFIX + encoder.encode(headers, claims);
    }

    @Override
    public JsonObject decode(String token) {
        if (!token.startsWith(PREFIX)) {
            throw new JwtException("Invalid token", "The token has no prefix");
        }
        return decoder.decode(token.substring(PREFIX.length()));
    }
}
