package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.config.RolesSettings;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The default roles: the strings of a claim, or the claim itself if it is a single string. */
final class ClaimedRoles<I> implements RolesHandler<I> {

    private final String claim;

    /** Null for the name of a claim, which needs no pointer. */
    private final @Nullable JsonPointer pointer;

    ClaimedRoles(RolesSettings settings) {
        this.claim = settings.claim();
        this.pointer = claim.contains("/") || claim.contains("~") ? Json.createPointer("/" + claim) : null;
    }

    @Override
    public Set<String> roles(JsonObject claims, I identity) {
        JsonValue value = pointer == null ? claims.get(claim) : valueAt(pointer, claims);
        if (value instanceof JsonString role) {
            return Set.of(role.getString());
        }
        return value instanceof JsonArray list ? texts(list) : Set.of();
    }

    private static @Nullable JsonValue valueAt(JsonPointer pointer, JsonObject claims) {
        try {
            return pointer.getValue(claims);
        } catch (RuntimeException e) {
            // The token has no such claim. Implementations of JSON-P throw exceptions of several types.
            return null;
        }
    }

    private static Set<String> texts(List<JsonValue> values) {
        Set<String> texts = new HashSet<>();
        for (JsonValue value : values) {
            if (value instanceof JsonString text) {
                texts.add(text.getString());
            }
        }
        return texts;
    }
}
