package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.internal.jws.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * The caller as described by verified claims.
 *
 * @param claims the claims
 * @param token the token that has them
 */
public record ClaimsPrincipal(JsonObject claims, String token) implements JwtPrincipal {

    /** The order of MicroProfile JWT. */
    private static final List<String> NAMES = List.of("upn", "preferred_username", "sub");

    @Override
    public String getName() {
        for (String claim : NAMES) {
            if (claims.get(claim) instanceof JsonString text) {
                return text.getString();
            }
        }
        JsonValue identity = claims.get("identity");
        if (identity == null || identity.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        return identity instanceof JsonString text ? text.getString() : StrictJson.text(identity);
    }

    /** Shows only the name, so that neither claims nor the token get into a log. */
    @Override
    public String toString() {
        return getName();
    }
}
