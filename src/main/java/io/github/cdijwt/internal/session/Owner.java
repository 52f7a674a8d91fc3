package io.github.cdijwt.internal.session;

import io.github.cdijwt.internal.token.IdentityId;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;

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
        return StoredSession.key(RefreshToken.hash(bytes(subject(claims, identity, ids))));
    }

    private static String subject(JsonObject claims, Object identity, IdentityId ids) {
        if (claims.get("sub") instanceof JsonString subject
                && !subject.getString().isEmpty()) {
            return "sub:" + subject.getString();
        }
        JsonValue claimed = claims.get("identity");
        // As JSON, so that the number 1 and the text "1" are two users.
        return claimed != null && claimed != JsonValue.NULL ? "identity:" + claimed : "id:" + text(identity, ids);
    }

    /** Without an id, two users would share their sessions. */
    private static String text(Object identity, IdentityId ids) {
        Object id = ids.of(identity);
        if (id == null || id == JsonValue.NULL) {
            throw new IllegalStateException("The id of " + identity.getClass().getName()
                    + " is null, but sessions need a user: put the claim \"sub\" or \"identity\" into the payload");
        }
        return id instanceof Number ? id.toString() : '"' + id.toString() + '"';
    }

    /** Not UTF-8, in which all unpaired surrogates become the same question mark. */
    private static byte[] bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }
}
