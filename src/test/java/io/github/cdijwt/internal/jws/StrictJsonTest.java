package io.github.cdijwt.internal.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.token.TestTokens;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Nested
    class One_object {

        @Test
        void is_read_with_every_kind_of_value() {
            String text = "{\"a\":1,\"b\":\"x\",\"c\":true,\"d\":null,\"e\":[1],\"f\":{\"g\":1.5}}";
            assertThat(read(text)).isEqualTo(TestTokens.json(text));
        }

        @Test
        void may_be_empty_and_surrounded_by_whitespace() {
            assertThat(read("{}")).isEmpty();
            assertThat(read(" \t\r\n{ } \t\r\n")).isEmpty();
        }

        @Test
        void keeps_characters_beyond_ascii() {
            assertThat(read("{\"é😀\":\"\\u00e9\"}").getString("é😀")).isEqualTo("é");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"{\"a\":1}x", "{} {}", "{}}", "{}]", "{},", "{}\u0000", "{}\u00a0", "{}\ufeff", "{}/**/"})
        void is_rejected_with_text_after_it(String text) {
            assertRejected(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\ufeff{}", "x{}", "){}", "[{}]", "]{}", "}{}"})
        void is_rejected_with_text_before_it(String text) {
            assertRejected(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "true", "1", "\"text\"", "[{}]", "", " ", "{", "}", "[", "\"", "{\"a", "{\"a\\"})
    void anything_but_an_object_is_rejected(String text) {
        assertRejected(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a:1}",
                "{\"a\":\"}",
                "{\"\\n\":1,\"a",
                "{\"a\":[1}",
                "{\"a\":1]}",
                "{\"a\":1],\"a\":2}",
                "{]}",
                "{[}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":NaN}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{\"a\":{]}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":True}",
                "{\"a\":1}//",
                "{/**/}"
            })
    void invalid_json_is_rejected(String text) {
        assertRejected(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"b\":2,\"a\":null}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"x\":{\"a\":1,\"a\":2}}",
                "{\"x\":[{\"y\":{\"a\":1,\"a\":2}}]}",
                "{\"\":1,\"\":2}"
            })
    void duplicate_names_are_rejected_at_any_level(String text) {
        assertRejected(text);
    }

    @Test
    void the_same_name_in_another_object_or_letter_case_is_not_a_duplicate() {
        assertThat(read("{\"a\":{\"a\":1},\"A\":[{\"a\":1},{\"a\":2}]}")).hasSize(2);
    }

    @Nested
    class Nesting {

        @Test
        void of_64_levels_is_accepted_but_of_65_is_rejected() {
            assertThat(read(TestTokens.nested(64))).containsKey("a");
            assertRejected(TestTokens.nested(65));
        }

        @Test
        void of_objects_counts_like_that_of_arrays() {
            assertThat(read("{\"a\":".repeat(63) + "{}" + "}".repeat(63))).containsKey("a");
            assertRejected("{\"a\":".repeat(64) + "{}" + "}".repeat(64));
        }

        @Test
        void side_by_side_does_not_count() {
            assertThat(read("{\"a\":[" + "[],".repeat(500) + "{}]}")).containsKey("a");
            assertThat(read("{\"a\":[" + "[],".repeat(500) + "[]]}")).containsKey("a");
            assertThat(read("{\"a\":[" + "[],".repeat(61) + "[]]}")).containsKey("a");
            assertThat(read("{\"a\":[" + "[],".repeat(62) + "[]]}")).containsKey("a");
        }

        @Test
        void within_a_string_does_not_count() {
            String brackets = "[{".repeat(500);
            assertThat(read("{\"a\":\"" + brackets + "\"}").getString("a")).isEqualTo(brackets);
            assertThat(read("{\"" + brackets + "\":1}")).containsKey(brackets);
            assertThat(read("{\"\\n\":{},\"a\":\"" + brackets + "\"}").getString("a"))
                    .isEqualTo(brackets);
        }

        @Test
        void after_an_escaped_quote_is_still_within_the_string() {
            String brackets = "\\\"" + "[".repeat(100);
            assertThat(read("{\"a\":\"" + brackets + "\"}").getString("a")).hasSize(101);
        }

        @Test
        void after_an_escaped_backslash_and_a_quote_is_outside_the_string() {
            String after = "\"a\":\"\\\\\",\"b\":";
            assertThat(read("{" + after + "[".repeat(63) + "]".repeat(63) + "}"))
                    .hasSize(2);
            assertRejected("{" + after + "[".repeat(64) + "]".repeat(64) + "}");
        }

        @Test
        void without_closing_brackets_is_rejected_at_any_depth() {
            assertRejected("{\"a\":" + "[".repeat(5_000));
            assertRejected("{\"a\":".repeat(5_000));
        }

        @Test
        void cannot_be_hidden_behind_closing_brackets() {
            assertRejected("]".repeat(5_000) + "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "80", "c080", "c3", "eda080", "f4908080", "f8888080", "e282"})
    void invalid_utf_8_is_rejected(String hex) {
        byte[] broken = HexFormat.of().parseHex("7b2261223a22" + hex + "227d");
        assertThat(StrictJson.read(broken)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void another_encoding_is_rejected(String charset) throws Exception {
        byte[] bytes = "{\"a\":1}".getBytes(charset);
        assertThat(StrictJson.read(bytes)).isNull();
    }

    @Test
    void a_copy_has_the_same_members_and_does_not_change_the_original() {
        JsonObject original = read("{\"a\":1}");
        assertThat(StrictJson.copy(original).add("a", 2).add("b", 3).build()).hasToString("{\"a\":2,\"b\":3}");
        assertThat(original).hasToString("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1}",
                "{\"\":\"\"}",
                "{\"a\":-1.50,\"b\":1E400,\"c\":true,\"d\":null,\"e\":[1,[],{}],\"f\":{\"g\":{\"h\":[]}}}",
                "{\"\\\"\":\"\\\"\",\"\\\\\":\"\\\\\",\"/\":\"/\"}",
                "{\"\\n\":\"\\n\",\"\\u001f\":\"\\u001f\",\"\\u0000a\":\"\\u0000\",\"\\t\\r\\b\\f\":1}",
                "{\"é😀\":\"é😀\",\"\\u2028\":\"\\u007f\"}"
            })
    void written_json_equals_what_was_read(String text) {
        JsonObject object = read(text);
        assertThat(read(StrictJson.text(object))).isEqualTo(object);
        assertThat(StrictJson.text(object)).isEqualTo(object.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":18446744073709551617}",
                "{\"a\":[-9223372036854775809,[],[[1,2],{}]],\"b\":{\"c\":{\"d\":18446744073709551617},\"e\":[]}}"
            })
    void a_large_integer_is_written_at_any_level(String text) {
        assertThat(StrictJson.text(read(text))).isEqualTo(text);
    }

    /** An implementation may read small numbers as {@code long}, and must not do so with larger ones. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.5",
                "1.50",
                "999999999999999999",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "-9223372036854775809",
                "18446744073709551617",
                "-18446744073709551617",
                "340282366920938463463374607431768211457",
                "1e2",
                "1E-7",
                "1e400"
            })
    void a_number_is_read_as_it_is_written(String number) {
        JsonObject object = read("{\"a\":" + number + ",\"b\":[0," + number + "],\"c\":[{\"a\":[" + number + "]}]}");
        assertThat(List.of(
                        object.getJsonNumber("a"),
                        object.getJsonArray("b").getJsonNumber(1),
                        object.getJsonArray("c")
                                .getJsonObject(0)
                                .getJsonArray("a")
                                .getJsonNumber(0)))
                .extracting(JsonNumber::bigDecimalValue)
                .containsOnly(new BigDecimal(number));
    }

    @Nested
    class Numbers {

        private final String longest = "9".repeat(1_000);

        @Test
        void of_1000_characters_are_accepted_but_of_1001_are_rejected() {
            assertThat(read("{\"a\":" + longest + "}")).containsKey("a");
            assertRejected("{\"a\":" + longest + "9}");
            assertThat(read("{\"a\":[{\"b\":-" + longest.substring(1) + "}]}")).containsKey("a");
            assertRejected("{\"a\":[{\"b\":-" + longest + "}]}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"-%s", "0.%s", "%s.0", "1e%s", "1E+%s", "1e-%s"})
        void of_any_form_have_the_same_limit(String form) {
            assertRejected("{\"a\":" + form.formatted(longest) + "}");
        }

        @Test
        void side_by_side_do_not_count_together() {
            assertThat(read("{\"a\":[" + longest + "," + longest + " ,0]}")).containsKey("a");
        }

        @Test
        void within_a_string_do_not_count() {
            String digits = "9".repeat(5_000);
            assertThat(read("{\"" + digits + "\":\"\\\"" + digits + "\",\"a\":1}"))
                    .hasSize(2);
        }
    }

    @Test
    void the_replacement_character_is_accepted_in_valid_text() {
        assertThat(read("{\"a\":\"\ufffd\"}").getString("a")).isEqualTo("\ufffd");
    }

    private static JsonObject read(String text) {
        return Objects.requireNonNull(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRejected(String text) {
        assertThat(StrictJson.read(text.getBytes(StandardCharsets.UTF_8))).isNull();
    }
}
