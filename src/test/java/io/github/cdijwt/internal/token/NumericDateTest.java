package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericDateTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1800000000, 1800000000",
        "-1, -1",
        "999999999999999, 999999999999999",
        "-999999999999999, -999999999999999",
        "1.8e9, 1800000000",
        "18E8, 1800000000",
        "1e14, 100000000000000",
        "1e-999999999, 0"
    })
    void a_number_of_seconds_is_read(String written, long seconds) {
        assertThat(read(written)).hasValue(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "1800000000.999999999, 1800000000",
        "0.9, 0",
        "-0.9, 0",
        "-1.9, -1",
        "1.0, 1",
        "999999999999999.9, 999999999999999"
    })
    void a_fraction_is_cut_off(String written, long seconds) {
        assertThat(read(written)).hasValue(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "-1000000000000000",
                "1e15",
                "1e400",
                "-1e400",
                "1e999999999",
                "9223372036854775807",
                "9223372036854775808",
                "18446744073709551616"
            })
    void a_number_out_of_range_is_rejected(String written) {
        assertThat(read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1800000000\"", "\"\"", "true", "false", "null", "[1800000000]", "{\"exp\":1}", "[]"})
    void another_json_type_is_rejected(String written) {
        assertThat(read(written)).isEmpty();
    }

    @Test
    void long_value_is_not_used_for_huge_numbers() {
        assertThat(TestTokens.json("{\"n\":1e999999999}").getJsonNumber("n").longValue())
                .isZero();
        assertThat(read("1e999999999")).isEmpty();
    }

    private static OptionalLong read(String written) {
        JsonValue value = TestTokens.json("{\"date\":" + written + "}").get("date");
        return NumericDate.seconds(Objects.requireNonNull(value));
    }
}
