package io.github.cdijwt.internal.jws;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Detects a JSON-P provider that cannot be made strict. It could read a token or a login body differently from a
 * gateway or from the issuer.
 */
public final class JsonProviderCheck {

    private static final String DUPLICATES = "duplicate names in a JSON object";

    private static final Map<String, String> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put("{\"a\":1,\"a\":2}", DUPLICATES);
        REFUSED.put("{\"x\":[{\"a\":1,\"\\u0061\":2}]}", DUPLICATES);
        REFUSED.put("{/*\"a\":1*/}", "comments in JSON");
        REFUSED.put("{'a':1}", "names in JSON without quotation marks");
        REFUSED.put("{a:1}", "names in JSON without quotation marks");
        REFUSED.put("{\"a\":NaN}", "numbers that are not JSON");
        REFUSED.put("{\"a\":01}", "numbers that are not JSON");
        REFUSED.put("{\"a\":1,}", "a comma after the last member of a JSON object");
        REFUSED.put("{\"a\":\"\n\"}", "control characters in JSON");
    }

    /** Each kind of value, and each kind of character that must be escaped. */
    private static final String WRITTEN =
            "{\"\\\"\\\\\":[\"\\u0000\\n\\\"\\\\\u00e9\",1.5,-1,true,null,{}],\"exp\":1700000000}";

    private JsonProviderCheck() {}

    /** The fault of the current provider and its remedy, or empty if there is no fault. */
    public static Optional<String> fault() {
        try {
            return fault(
                    JsonProvider.provider().getClass(),
                    text -> StrictJson.read(text.getBytes(StandardCharsets.UTF_8)),
                    StrictJson::text);
        } catch (LinkageError | JsonException e) {
            // The class path has the API of Jakarta EE 9, which a provider may bring along, or no provider.
            return Optional.of("JSON-P 2.1 (Jakarta EE 10) could not be loaded (" + e + "):"
                    + " put jakarta.json:jakarta.json-api:2.1.3 (not an older version) and org.eclipse.parsson:parsson on the"
                    + " class path");
        }
    }

    static Optional<String> fault(
            Class<?> provider, Function<String, @Nullable JsonObject> reading, Function<JsonObject, String> writing) {
        return REFUSED.entrySet().stream()
                .filter(json -> reading.apply(json.getKey()) != null)
                .map(json -> "accepts " + json.getValue())
                .findFirst()
                .or(() -> isReadAsWritten(reading, writing)
                        ? Optional.empty()
                        : Optional.of("does not read the JSON that it writes"))
                .map(what -> "The JSON-P provider " + provider.getName() + " " + what
                        + ", so that two programs could read one token differently:"
                        + " use another provider, such as org.eclipse.parsson:parsson");
    }

    private static boolean isReadAsWritten(
            Function<String, @Nullable JsonObject> reading, Function<JsonObject, String> writing) {
        JsonObject read = reading.apply(WRITTEN);
        return read != null && read.equals(reading.apply(writing.apply(read)));
    }
}
