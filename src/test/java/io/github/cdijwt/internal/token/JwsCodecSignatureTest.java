package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.assertRejected;
import static io.github.cdijwt.internal.token.TestTokens.base64;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static io.github.cdijwt.internal.token.TestTokens.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwsCodecSignatureTest {

    private static final String SIGNATURE_INVALID = "Signature verification failed";
    private static final String ALGORITHM_NOT_ALLOWED = "The specified alg value is not allowed";

    private final JwsCodec codec = TestTokens.codec();

    @Test
    void the_example_of_rfc_7515_is_accepted() {
        byte[] key = Base64.getUrlDecoder()
                .decode("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
        String token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
                + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
                + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assertThat(TestTokens.codec(settings(), key).decode(token))
                .isEqualTo(json("{\"iss\":\"joe\",\"exp\":1300819380,\"http://example.com/is_root\":true}"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HS256", "HS384", "HS512"})
    void tokens_equal_those_of_an_independent_implementation(JwsAlgorithm algorithm) {
        JwsCodec signer = TestTokens.codec(settings(algorithm));
        String header = HEADER.replace("HS256", algorithm.name());
        String token = signer.encode(json(header), json(CLAIMS));
        assertThat(token).isEqualTo(signed(algorithm, header, CLAIMS));
        assertThat(signer.decode(token)).isEqualTo(json(CLAIMS));
    }

    @Test
    void non_ascii_characters_are_preserved() {
        String claims = "{\"name\":\"J\u00f6 \ud83d\ude00\"}";
        String token = codec.encode(json(HEADER), json(claims));
        assertThat(token).matches("[A-Za-z0-9_.-]+");
        assertThat(codec.decode(token)).isEqualTo(json(claims));
    }

    @ParameterizedTest
    @EnumSource(names = {"HS384", "HS512"})
    void a_token_of_another_algorithm_is_rejected_even_with_the_right_key(JwsAlgorithm other) {
        String token = signed(other, HEADER.replace("HS256", other.name()), CLAIMS);
        assertRejected(() -> codec.decode(token), ALGORITHM_NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HS384", "HS512"})
    void a_header_with_a_false_algorithm_is_rejected(JwsAlgorithm other) {
        assertRejected(() -> codec.decode(signed(other, HEADER, CLAIMS)), SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"none\"",
                "\"None\"",
                "\"NONE\"",
                "\"nOnE\"",
                "\"none \"",
                "\"\"",
                "\" \"",
                "\"hs256\"",
                "\"Hs256\"",
                "\" HS256\"",
                "\"HS256 \"",
                "\"HS256\\u0000\"",
                "\"HS 256\"",
                "\"RS256\"",
                "\"ES256\"",
                "\"PS256\"",
                "\"EdDSA\"",
                "\"dir\"",
                "\"A256KW\"",
                "\"PBES2-HS256+A128KW\"",
                "\"HmacSHA256\"",
                "null",
                "true",
                "256",
                "1e999999999",
                "[\"HS256\"]",
                "{\"HS256\":1}",
                "[]",
                "{}"
            })
    void any_other_algorithm_is_rejected_with_and_without_a_signature(String algorithm) {
        String header = "{\"typ\":\"JWT\",\"alg\":" + algorithm + "}";
        String unsigned = base64(header) + '.' + base64(CLAIMS) + '.';
        assertRejected(() -> codec.decode(signed(header, CLAIMS)), ALGORITHM_NOT_ALLOWED);
        assertRejected(() -> codec.decode(unsigned), ALGORITHM_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"typ\":\"JWT\"}", "{\"ALG\":\"HS256\"}", "{\"Alg\":\"HS256\"}"})
    void a_header_without_an_algorithm_is_rejected(String header) {
        assertRejected(() -> codec.decode(signed(header, CLAIMS)), ALGORITHM_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"\\u0048S256\"}",
                "{\"typ\":\"at+jwt\",\"alg\":\"HS256\"}",
                "{\"typ\":1,\"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"cty\":\"JWT\",\"x\":[{}]}"
            })
    void the_type_and_unknown_members_of_the_header_are_ignored(String header) {
        assertThat(codec.decode(signed(header, CLAIMS))).isEqualTo(json(CLAIMS));
    }

    @Test
    void an_empty_signature_is_rejected() {
        assertRejected(() -> codec.decode(base64(HEADER) + '.' + base64(CLAIMS) + '.'), SIGNATURE_INVALID);
    }

    @Test
    void a_signature_of_another_key_or_length_is_rejected() {
        String token = signed(HEADER, CLAIMS);
        String input = token.substring(0, token.lastIndexOf('.') + 1);
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(input.length()));
        byte[] foreign = "another key that is long enough to be one".getBytes(StandardCharsets.US_ASCII);
        assertRejected(
                () -> codec.decode(
                        TestTokens.sign(JwsAlgorithm.HS256, foreign, input.substring(0, input.length() - 1))),
                SIGNATURE_INVALID);
        for (int length = 0; length <= 64; length++) {
            if (length != signature.length) {
                String other = input + base64(Arrays.copyOf(signature, length));
                assertRejected(() -> codec.decode(other), SIGNATURE_INVALID);
            }
        }
        assertRejected(() -> codec.decode(input + base64(new byte[32])), SIGNATURE_INVALID);
    }

    @Test
    void any_changed_bit_in_the_signature_is_rejected() {
        String token = signed(HEADER, CLAIMS);
        String input = token.substring(0, token.lastIndexOf('.') + 1);
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(input.length()));
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertRejected(() -> codec.decode(input + base64(changed)), SIGNATURE_INVALID);
        }
    }

    @Test
    void without_the_signature_check_malformed_tokens_are_still_rejected() {
        JwsCodec lenient = TestTokens.codec(without(Check.SIGNATURE));
        String unsigned = base64("{\"alg\":\"none\"}") + '.' + base64(CLAIMS) + '.';
        assertThat(lenient.decode(unsigned)).isEqualTo(json(CLAIMS));
        assertThat(TestTokens.codec(TestTokens.unverified()).decode(unsigned)).isEqualTo(json(CLAIMS));
        assertRejected(() -> lenient.decode(unsigned + '='), "Invalid crypto padding");
        assertRejected(
                () -> lenient.decode(base64("{}") + '.' + base64("[]") + '.'),
                "Invalid payload string: must be a JSON object");
    }

    @Test
    void switching_off_another_check_keeps_the_signature_check() {
        JwsCodec strict = TestTokens.codec(without(Check.EXP, Check.NBF, Check.IAT));
        assertRejected(() -> strict.decode(base64(HEADER) + '.' + base64(CLAIMS) + '.'), SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @EnumSource(names = {"HS256", "HS384", "HS512"})
    void a_key_shorter_than_the_hash_is_rejected_and_not_shown(JwsAlgorithm algorithm) {
        byte[] shortest = "k".repeat(algorithm.minimumSecretBytes()).getBytes(StandardCharsets.US_ASCII);
        byte[] weak = Arrays.copyOf(shortest, shortest.length - 1);
        String token = TestTokens.codec(settings(algorithm), shortest).encode(json(HEADER), json(CLAIMS));
        assertThat(token).isNotEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestTokens.codec(settings(algorithm), weak))
                .withMessageContaining(algorithm.name())
                .withMessageNotContaining("kkk");
    }
}
