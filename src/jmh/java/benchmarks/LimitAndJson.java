package benchmarks;

import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** The limit plus parsing the payload once with JSON-P, which any library must do to return claims. */
final class LimitAndJson implements Contender {

    private final Limit limit;
    private final JsonReaderFactory readers = JsonProvider.provider().createReaderFactory(Map.of());

    LimitAndJson(Keys keys) {
        limit = new Limit(keys);
    }

    @Override
    public String issue() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object verify(String token) throws GeneralSecurityException {
        limit.verify(token);
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        try (JsonReader reader = readers.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
