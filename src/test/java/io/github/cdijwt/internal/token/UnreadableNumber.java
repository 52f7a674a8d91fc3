package io.github.cdijwt.internal.token;

import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A number of a JSON-P implementation that parses digits lazily and then fails. */
public final class UnreadableNumber implements JsonNumber {

    @Override
    public ValueType getValueType() {
        return ValueType.NUMBER;
    }

    @Override
    public boolean isIntegral() {
        throw tooManyDigits();
    }

    @Override
    public int intValue() {
        throw tooManyDigits();
    }

    @Override
    public int intValueExact() {
        throw tooManyDigits();
    }

    @Override
    public long longValue() {
        throw tooManyDigits();
    }

    @Override
    public long longValueExact() {
        throw tooManyDigits();
    }

    @Override
    public BigInteger bigIntegerValue() {
        throw tooManyDigits();
    }

    @Override
    public BigInteger bigIntegerValueExact() {
        throw tooManyDigits();
    }

    @Override
    public double doubleValue() {
        throw tooManyDigits();
    }

    @Override
    public BigDecimal bigDecimalValue() {
        throw tooManyDigits();
    }

    private static UnsupportedOperationException tooManyDigits() {
        return new UnsupportedOperationException("too many digits");
    }
}
