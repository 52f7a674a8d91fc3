package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtSubject;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The default claims of a token: the id of the identity, with its JSON type. */
public final class DefaultPayload<I> implements PayloadHandler<I> {

    private static final String CLAIM = "identity";

    private final IdentityId ids;

    public DefaultPayload() {
        this(new IdentityId());
    }

    /** Shares the lookup of ids with other instances, since each injection point gets its own handler. */
    public DefaultPayload(IdentityId ids) {
        this.ids = ids;
    }

    @Override
    public JsonObject payload(I identity) {
        JsonObjectBuilder claims = StrictJson.object();
        if (identity instanceof JwtSubject && !ids.isIn(identity)) {
            // The claim "sub" identifies the user instead.
            return claims.build();
        }
        Object id = ids.of(identity);
        // Numbers first, because they are the most frequent ids, and a failed instanceof for an interface is expensive.
        if (!addNumber(claims, id) && !addText(claims, id) && !addJson(claims, id)) {
            throw new IllegalStateException("The id of " + identity.getClass().getName() + " is "
                    + (id == null || id == JsonValue.NULL
                            ? "null"
                            : "a " + id.getClass().getName())
                    + ", but a claim must be a string, a number or a boolean: provide a PayloadHandler");
        }
        return claims.build();
    }

    private static boolean addNumber(JsonObjectBuilder claims, @Nullable Object id) {
        if (id instanceof Integer || id instanceof Long || id instanceof Short || id instanceof Byte) {
            claims.add(CLAIM, ((Number) id).longValue());
        } else if (id instanceof BigInteger number) {
            claims.add(CLAIM, number);
        } else if (id instanceof BigDecimal number) {
            claims.add(CLAIM, number);
        } else if (id instanceof Double || id instanceof Float) {
            claims.add(CLAIM, ((Number) id).doubleValue());
        } else {
            return false;
        }
        return true;
    }

    private static boolean addText(JsonObjectBuilder claims, @Nullable Object id) {
        if (id instanceof String || id instanceof Character || id instanceof UUID) {
            claims.add(CLAIM, id.toString());
        } else if (id instanceof Enum<?> constant) {
            claims.add(CLAIM, constant.name());
        } else {
            return false;
        }
        return true;
    }

    private static boolean addJson(JsonObjectBuilder claims, @Nullable Object id) {
        if (id instanceof Boolean truth) {
            claims.add(CLAIM, truth);
        } else if (id instanceof JsonValue value && value.getValueType() != JsonValue.ValueType.NULL) {
            claims.add(CLAIM, value);
        } else {
            return false;
        }
        return true;
    }
}
