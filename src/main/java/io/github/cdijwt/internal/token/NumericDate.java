package io.github.cdijwt.internal.token;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The time in a claim: seconds since 1970, possibly with a fraction (RFC 7519, section 2). */
final class NumericDate {

    /** Later than any real date, but small enough for arithmetic without overflow of a {@code long}. */
    private static final int MAX_DIGITS = 15;

    private static final long BEYOND = 1_000_000_000_000_000L;

    private NumericDate() {}

    /** Whole seconds without the fraction; empty if the value is absent, not a number or out of range. */
    static OptionalLong seconds(@Nullable JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            return OptionalLong.empty();
        }
        try {
            if (number.isIntegral()) {
                long whole = number.longValueExact();
                return -BEYOND < whole && whole < BEYOND ? OptionalLong.of(whole) : OptionalLong.empty();
            }
            // The long value of 1e999999999 is 0, so the size must be checked first.
            BigDecimal exact = number.bigDecimalValue();
            long digits = (long) exact.precision() - exact.scale();
            if (digits > MAX_DIGITS) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(digits <= 0 ? 0 : exact.longValue());
        } catch (RuntimeException e) {
            // JSON-P may parse a number lazily, and then find it too long.
            return OptionalLong.empty();
        }
    }
}
