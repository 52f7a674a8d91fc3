package io.github.cdijwt;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts claims to Java types. A claim that does not fit the type gives empty, never an exception. */
final class TypedClaim {

    private static final Map<Class<?>, Function<JsonValue, Optional<?>>> CONVERSIONS = Map.of(
            String.class, TypedClaim::text,
            Long.class, claim -> number(claim).map(BigDecimal::longValueExact),
            Integer.class, claim -> number(claim).map(BigDecimal::intValueExact),
            Double.class, claim -> number(claim).map(BigDecimal::doubleValue).filter(Double::isFinite),
            Boolean.class, TypedClaim::bool,
            Instant.class, claim -> number(claim).flatMap(TypedClaim::time));

    /** The range of times that a token is checked with: later than any real date. */
    private static final int MAX_DIGITS = 15;

    private static final int NANO_DIGITS = 9;

    private TypedClaim() {}

    /**
     * A claim as a Java type; empty if the claim is absent, null, of another type or out of range.
     *
     * @throws IllegalArgumentException if there is no conversion to the type
     */
    static <T> Optional<T> of(@Nullable JsonValue claim, Class<T> type) {
        Function<JsonValue, Optional<?>> conversion = JsonValue.class.isAssignableFrom(type)
                ? value -> Optional.of(value).filter(type::isInstance)
                : CONVERSIONS.get(type);
        if (conversion == null) {
            throw new IllegalArgumentException("A claim cannot be read as " + type.getName()
                    + ": use String, Long, Integer, Double, Boolean, Instant, JsonValue or a subtype of JsonValue");
        }
        if (claim == null || claim.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.empty();
        }
        try {
            return conversion.apply(claim).map(type::cast);
        } catch (RuntimeException e) {
            // The number is out of range, or JSON-P parses it lazily and finds it too long.
            return Optional.empty();
        }
    }

    /** The strings of an array, or a single string; empty for any other value. */
    static Set<String> texts(@Nullable JsonValue claim) {
        List<? extends JsonValue> values =
                claim instanceof JsonArray array ? array : claim == null ? List.of() : List.of(claim);
        Set<String> texts = new LinkedHashSet<>();
        for (JsonValue value : values) {
            text(value).ifPresent(texts::add);
        }
        return Collections.unmodifiableSet(texts);
    }

    private static Optional<String> text(JsonValue claim) {
        return claim instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonValue claim) {
        return claim instanceof JsonNumber number ? Optional.of(number.bigDecimalValue()) : Optional.empty();
    }

    private static Optional<Boolean> bool(JsonValue claim) {
        return switch (claim.getValueType()) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A NumericDate (RFC 7519, section 2): seconds since 1970, possibly with a fraction. */
    private static Optional<Instant> time(BigDecimal seconds) {
        // The size must be known before any arithmetic: 1e-999999999 written out would fill the memory.
        long digits = (long) seconds.precision() - seconds.scale();
        if (digits > MAX_DIGITS) {
            return Optional.empty();
        }
        if (digits < -NANO_DIGITS) {
            return Optional.of(Instant.EPOCH);
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanos = seconds.subtract(whole).movePointRight(NANO_DIGITS).longValue();
        return Optional.of(Instant.ofEpochSecond(whole.longValue(), nanos));
    }
}
