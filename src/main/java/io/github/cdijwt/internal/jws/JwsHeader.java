package io.github.cdijwt.internal.jws;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a token's header that are checked (RFC 7515, section 4.1). All others are ignored.
 *
 * @param algorithm its {@code alg}; null if that is not a string
 * @param keyId its {@code kid}; null if it has none, and {@link #NO_KEY_ID} if that is not a string
 * @param changesMeaning whether it has an extension that may change the meaning of the rest (section 4.1.11); none is
 *     supported
 */
public record JwsHeader(
        @Nullable String algorithm, @Nullable String keyId, boolean changesMeaning) {

    public static final String KEY_ID = "kid";
    public static final String ALGORITHM = "alg";

    /** An id that no key has. */
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
