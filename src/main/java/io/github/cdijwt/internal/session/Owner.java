package io.github.cdijwt.internal.session;

import io.github.cdijwt.internal.token.IdentityId;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;

/**
 * The user of a session, as a hash: ids of users are of any length, and some databases take two of them for equal that
 * differ in case or accents.
 */
final class Owner {

    private Owner() {}

    /**
     * The hash of a user.
     *
     * @param claims the claims of an access token of the user
     * @throws IllegalStateException if neither the claims nor the identity have an id
     */
    static String of(JsonObject claims, Object identity, IdentityId ids) {
        return StoredSession.key(
                RefreshToken.hash(subject(claims, identity, ids).getBytes(StandardCharsets.UTF_8)));
    }

    private static String subject(JsonObject claims, Object identity, IdentityId ids) {
        if (claims.get("sub") instanceof JsonString subject) {
            return "sub:" + subject.getString();
        }
        JsonValue claimed = claims.get("identity");
        // As JSON, so that the number 1 and the text "1" are two users.
        return claimed != null && claimed != JsonValue.NULL ? "identity:" + claimed : "id:" + ids.of(identity);
    }
}
