package io.github.cdijwt.internal.token;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** A moment in a claim: seconds since 1970, perhaps with a fraction (RFC 7519, section 2). */
final class NumericDate {

    /** Far beyond any year that is meant, far below what arithmetic on a {@code long} bears. */
    private static final int MAX_DIGITS = 15;

    private static final long BEYOND = 1_000_000_000_000_000L;

    private NumericDate() {}

    /** Whole seconds, a fraction cut off; empty where the value is no number or out of any range. */
    static OptionalLong seconds(JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            return OptionalLong.empty();
        }
        try {
            if (number.isIntegral()) {
                long whole = number.longValueExact();
                return -BEYOND < whole && whole < BEYOND ? OptionalLong.of(whole) : OptionalLong.empty();
            }
            // The long value of 1e999999999 is 0: its size has to be looked at first.
            BigDecimal exact = number.bigDecimalValue();
            long digits = (long) exact.precision() - exact.scale();
            if (digits > MAX_DIGITS) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(digits <= 0 ? 0 : exact.longValue());
        } catch (RuntimeException e) {
            // JSON-P may read a number only when it is asked for, and then find it too long.
            return OptionalLong.empty();
        }
    }
}
