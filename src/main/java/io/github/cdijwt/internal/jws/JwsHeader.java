package io.github.cdijwt.internal.jws;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a token's header (RFC 7515, section 4.1); what else it says is not looked at.
 *
 * @param algorithm its {@code alg}; null where that is no text
 * @param keyId its {@code kid}; null where it names no key, and {@link #NO_KEY_ID} where that is no text
 * @param changesMeaning whether it has an extension that may change what the rest means (section 4.1.11): we know none
 */
public record JwsHeader(
        @Nullable String algorithm, @Nullable String keyId, boolean changesMeaning) {

    public static final String KEY_ID = "kid";
    public static final String ALGORITHM = "alg";

    /** No key has it. */
    private static final String NO_KEY_ID = "";

    public static JwsHeader of(JsonObject header) {
        return new JwsHeader(
                header.get(ALGORITHM) instanceof JsonString text ? text.getString() : null,
                keyId(header),
                changesMeaning(header));
    }

    public static boolean changesMeaning(JsonObject header) {
        return header.containsKey("crit") || header.containsKey("b64") || header.containsKey("zip");
    }

    private static @Nullable String keyId(JsonObject header) {
        if (!header.containsKey(KEY_ID)) {
            return null;
        }
        return header.get(KEY_ID) instanceof JsonString text ? text.getString() : NO_KEY_ID;
    }
}
