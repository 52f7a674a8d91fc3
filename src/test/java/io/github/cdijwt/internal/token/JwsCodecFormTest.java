package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.assertRefused;
import static io.github.cdijwt.internal.token.TestTokens.base64;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.nested;
import static io.github.cdijwt.internal.token.TestTokens.sign;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwsCodecFormTest {

    private static final String HEADER_PADDING = "Invalid header padding";
    private static final String HEADER_STRING = "Invalid header string: must be a JSON object";
    private static final String PAYLOAD_PADDING = "Invalid payload padding";
    private static final String PAYLOAD_STRING = "Invalid payload string: must be a JSON object";
    private static final String CRYPTO_PADDING = "Invalid crypto padding";

    private final JwsCodec codec = TestTokens.codec();
    private final String header = base64(HEADER);
    private final String payload = base64(CLAIMS);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "eyJhbGciOiJIUzI1NiJ9", ".", "a.b", "a.", ".b", " . "})
    void fewer_than_three_parts_are_not_enough(String token) {
        assertRefused(() -> codec.decode(token), "Not enough segments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "....", "a.b.c.d", "a.b.c.d.e", "a.b.c."})
    void more_than_three_parts_are_too_many(String token) {
        assertRefused(() -> codec.decode(token), "Too many segments");
    }

    @Test
    void a_valid_token_with_something_behind_a_third_dot_is_refused() {
        String token = signed(HEADER, CLAIMS);
        assertRefused(() -> codec.decode(token + '.'), "Too many segments");
        assertRefused(() -> codec.decode(sign(token)), "Too many segments");
    }

    @Test
    void a_token_of_dots_alone_is_refused() {
        assertRefused(() -> codec.decode(".".repeat(1_000_000)), "Too many segments");
    }

    @Test
    void empty_parts_are_refused() {
        assertRefused(() -> codec.decode(".."), HEADER_STRING);
        assertRefused(() -> codec.decode(sign('.' + payload)), HEADER_STRING);
        assertRefused(() -> codec.decode(sign(header + '.')), PAYLOAD_STRING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "==",
                " ",
                "\t",
                "\n",
                "\r\n",
                "#",
                "*",
                "?",
                "+",
                "/",
                "%2E",
                ",",
                "\u0000",
                "\u00e9",
                "\u0141",
                "\ud83d\ude00"
            })
    void a_foreign_character_in_any_part_is_refused_though_the_signature_covers_it(String foreign) {
        assertRefused(() -> codec.decode(sign(header + foreign + '.' + payload)), HEADER_PADDING);
        assertRefused(() -> codec.decode(sign(foreign + header + '.' + payload)), HEADER_PADDING);
        assertRefused(() -> codec.decode(sign(header + '.' + payload + foreign)), PAYLOAD_PADDING);
        assertRefused(() -> codec.decode(sign(header + '.' + foreign + payload)), PAYLOAD_PADDING);
        assertRefused(() -> codec.decode(signed(HEADER, CLAIMS) + foreign), CRYPTO_PADDING);
    }

    @Test
    void another_spelling_of_the_same_bytes_is_refused() {
        String token = signed(HEADER, CLAIMS);
        char last = token.charAt(token.length() - 1);
        String stray = token.substring(0, token.length() - 1) + (char) (last + 1);
        assertRefused(() -> codec.decode(stray), CRYPTO_PADDING);
        assertRefused(
                () -> codec.decode(sign(base64("{} ").replace("fSA", "fSB") + '.' + payload)),
                "The specified alg value is not allowed");
        assertRefused(() -> codec.decode(sign("e30".replace('0', '1') + '.' + payload)), HEADER_PADDING);
        assertRefused(() -> codec.decode(sign(header + ".e31")), PAYLOAD_PADDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AAAAA"})
    void a_part_of_an_impossible_length_is_refused(String part) {
        assertRefused(() -> codec.decode(sign(part + '.' + payload)), HEADER_PADDING);
        assertRefused(() -> codec.decode(sign(header + '.' + part)), PAYLOAD_PADDING);
        assertRefused(() -> codec.decode(header + '.' + payload + '.' + part), CRYPTO_PADDING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "1",
                "1e999999999",
                "\"text\"",
                "[]",
                "[{\"alg\":\"HS256\"}]",
                "",
                "{",
                "{\"alg\":\"HS256\"",
                "{\"alg\":\"HS256\"}x",
                "{\"alg\":\"HS256\"}{}",
                "\ufeff{\"alg\":\"HS256\"}",
                "{\"alg\":\"none\",\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"\\u0061lg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"x\":{\"a\":1,\"a\":1}}",
                "{\"alg\":\"HS256\",\"x\":[{\"y\":{\"a\":1,\"a\":1}}]}"
            })
    void a_header_or_payload_that_is_not_exactly_one_json_object_is_refused(String json) {
        assertRefused(() -> codec.decode(signed(json, CLAIMS)), HEADER_STRING);
        assertRefused(() -> codec.decode(signed(HEADER, json)), PAYLOAD_STRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7b2261223a22ff227d", "7b2261223a22c080227d", "7b2261223a22eda080227d", "fffe7b007d00"})
    void a_header_or_payload_in_broken_utf_8_is_refused(String hex) {
        String part = base64(HexFormat.of().parseHex(hex));
        assertRefused(() -> codec.decode(sign(part + '.' + payload)), HEADER_STRING);
        assertRefused(() -> codec.decode(sign(header + '.' + part)), PAYLOAD_STRING);
    }

    @Test
    void nesting_of_64_passes_and_of_65_is_refused() {
        String deepest = nested(63);
        String header64 = "{\"alg\":\"HS256\",\"x\":" + deepest + "}";
        assertThat(codec.decode(signed(header64, nested(64)))).isEqualTo(json(nested(64)));
        String header65 = "{\"alg\":\"HS256\",\"x\":" + nested(64) + "}";
        assertRefused(() -> codec.decode(signed(header65, CLAIMS)), HEADER_STRING);
        assertRefused(() -> codec.decode(signed(HEADER, nested(65))), PAYLOAD_STRING);
        assertRefused(() -> codec.decode(signed(nested(3_000), CLAIMS)), HEADER_STRING);
    }

    @Test
    void nesting_within_a_text_does_not_count() {
        String claims = "{\"a\":\"\\\\\\\"" + "[{".repeat(300) + "\\\"\"}";
        assertThat(codec.decode(signed(HEADER, claims))).isEqualTo(json(claims));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*  | *  | *  | Invalid header padding",
                "W10 | * | *  | Invalid header string: must be a JSON object",
                "e30 | * | *  | Invalid payload padding",
                "e30 | W10 | * | Invalid crypto padding",
                "e30 | W10 | AA | The specified alg value is not allowed",
                "eyJhbGciOiJIUzI1NiJ9 | W10 | AA | Signature verification failed"
            })
    void of_several_faults_the_first_in_the_order_of_the_checks_is_told(
            String headerPart, String payloadPart, String signaturePart, String description) {
        assertRefused(() -> codec.decode(headerPart + '.' + payloadPart + '.' + signaturePart), description);
    }

    @Test
    void the_payload_is_looked_at_after_the_signature_alone() {
        assertRefused(() -> codec.decode(header + '.' + base64("[]") + ".AA"), "Signature verification failed");
        assertRefused(() -> codec.decode(sign(header + '.' + base64("[]"))), PAYLOAD_STRING);
    }
}
