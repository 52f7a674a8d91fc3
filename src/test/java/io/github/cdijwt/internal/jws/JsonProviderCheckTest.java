package io.github.cdijwt.internal.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.token.TestTokens;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProviderCheckTest {

    private static final JsonObject SOMETHING = TestTokens.json("{}");

    @Test
    void the_provider_of_these_tests_is_strict() {
        assertThat(JsonProviderCheck.fault()).isEmpty();
    }

    @Test
    void a_provider_that_accepts_duplicate_names_is_reported() {
        // Some providers do not support the setting, which is new in JSON-P 2.1.
        assertThat(JsonProviderCheck.fault(
                        JsonProvider.class,
                        text -> JsonProvider.provider()
                                .createReaderFactory(Map.of())
                                .createReader(new StringReader(text))
                                .readObject(),
                        StrictJson::text))
                .hasValue(words("accepts duplicate names in a JSON object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"x\":[{\"a\":1,\"\\u0061\":2}]}|accepts duplicate names in a JSON object",
                "{/*\"a\":1*/}|accepts comments in JSON",
                "{'a':1}|accepts names in JSON without quotation marks",
                "{\"a\":NaN}|accepts numbers that are not JSON",
                "{\"a\":01}|accepts numbers that are not JSON",
                "{\"a\":1,}|accepts a comma after the last member of a JSON object"
            })
    void a_provider_that_accepts_invalid_json_is_reported(String accepted, String what) {
        assertThat(JsonProviderCheck.fault(
                        JsonProvider.class, text -> text.equals(accepted) ? SOMETHING : read(text), StrictJson::text))
                .hasValue(words(what));
    }

    @Test
    void a_provider_that_does_not_read_what_it_writes_is_reported() {
        Optional<String> fault = Optional.of(words("does not read the JSON that it writes"));
        assertThat(JsonProviderCheck.fault(JsonProvider.class, JsonProviderCheckTest::read, any -> "{}"))
                .isEqualTo(fault);
        assertThat(JsonProviderCheck.fault(JsonProvider.class, any -> null, StrictJson::text))
                .isEqualTo(fault);
    }

    private static @Nullable JsonObject read(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(String what) {
        return "The JSON-P provider jakarta.json.spi.JsonProvider " + what
                + ", so that two programs could read one token differently:"
                + " use another provider, such as org.eclipse.parsson:parsson";
    }
}
