package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.CLOCK;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.NOW;
import static io.github.cdijwt.internal.token.TestTokens.assertRejected;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.DecodeHandler;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private static final String EXPIRED = "Signature has expired";
    private static final String NOT_YET_VALID = "The token is not yet valid (nbf)";
    private static final String ISSUED_IN_FUTURE = "Issued At claim (iat) cannot be in the future.";
    private static final String EXP_NOT_NUMBER = "Expiration Time claim (exp) must be an integer.";
    private static final String NBF_NOT_NUMBER = "Not Before claim (nbf) must be an integer.";
    private static final String IAT_NOT_NUMBER = "Issued At claim (iat) must be an integer.";

    @Test
    void a_valid_token_returns_its_claims() {
        TokenVerifier verifier = new TokenVerifier(settings(), TestTokens.codec(), CLOCK);
        assertThat(verifier.verify(signed(HEADER, CLAIMS))).isEqualTo(json(CLAIMS));
        assertRejected(() -> verifier.verify(signed(HEADER, claims(NOW - 11, NOW, NOW))), EXPIRED);
    }

    @Test
    void an_expired_token_is_accepted_until_the_end_of_the_leeway() {
        assertAccepted(claims(NOW, NOW, NOW));
        assertAccepted(claims(NOW - 10, NOW, NOW));
        assertRejected(() -> verify(claims(NOW - 11, NOW, NOW)), EXPIRED);
    }

    @Test
    void a_token_that_is_not_yet_valid_is_accepted_from_the_start_of_the_leeway() {
        assertAccepted(claims(NOW + 300, NOW + 10, NOW));
        assertRejected(() -> verify(claims(NOW + 300, NOW + 11, NOW)), NOT_YET_VALID);
    }

    @Test
    void a_token_from_the_future_is_accepted_from_the_start_of_the_leeway() {
        assertAccepted(claims(NOW + 300, NOW, NOW + 10));
        assertRejected(() -> verify(claims(NOW + 300, NOW, NOW + 11)), ISSUED_IN_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 1799999990.999, 1799999989.999",
        "nbf, 1800000010.999, 1800000011.0",
        "iat, 1800000010.999, 1800000011.0"
    })
    void a_fraction_of_a_second_is_cut_off(String name, String passes, String refused) {
        assertAccepted(with(name, passes));
        assertRejected(() -> verify(with(name, refused)), refusalOf(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "-0.5", "1e-999999999", "-999999999999999"})
    void a_time_in_the_distant_past_is_compared_correctly(String time) {
        assertRejected(() -> verify(with("exp", time)), EXPIRED);
        assertAccepted(with("nbf", time));
        assertAccepted(with("iat", time));
    }

    @Test
    void a_time_in_the_distant_future_is_compared_correctly() {
        assertAccepted(with("exp", "999999999999999"));
        assertRejected(() -> verify(with("nbf", "999999999999999")), NOT_YET_VALID);
        assertRejected(() -> verify(with("iat", "999999999999999")), ISSUED_IN_FUTURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1800000300\"",
                "\"\"",
                "true",
                "false",
                "[1800000300]",
                "{}",
                "1e400",
                "-1e400",
                "1e999999999",
                "9223372036854775807",
                "9223372036854775808",
                "18446744073709551916"
            })
    void a_time_of_another_json_type_or_out_of_range_is_rejected(String time) {
        assertRejected(() -> verify(with("exp", time)), EXP_NOT_NUMBER);
        assertRejected(() -> verify(with("nbf", time)), NBF_NOT_NUMBER);
        assertRejected(() -> verify(with("iat", time)), IAT_NOT_NUMBER);
    }

    @Test
    void a_number_that_json_p_cannot_read_is_rejected() {
        TokenVerifier verifier = new TokenVerifier(settings(), TestTokens.codec(), CLOCK);
        String endless = CLAIMS.replace("1800000300", "9".repeat(2_000));
        assertRejected(() -> verifier.verify(signed(HEADER, endless)), "Invalid payload string: must be a JSON object");
        JsonObject late =
                StrictJson.copy(json(CLAIMS)).add("exp", new UnreadableNumber()).build();
        assertRejected(
                () -> new TokenVerifier(settings(), token -> late, CLOCK).verify("a.b.c"),
                "Expiration Time claim (exp) must be an integer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"here\"", "[\"here\",\"there\"]", "[]", "\"\"", "null", "1", "{}"})
    void any_audience_is_rejected_if_none_is_configured(String audience) {
        assertRejected(() -> verify(with("aud", audience)), "Invalid audience");
    }

    @Test
    void unknown_claims_are_accepted() {
        assertAccepted("{\"x\":null,\"y\":[1e999999999]," + CLAIMS.substring(1));
    }

    @Test
    void of_several_faults_the_first_in_the_order_of_the_checks_is_reported() {
        assertRejected(() -> verify("{\"aud\":1}"), "Token is missing the \"exp\" claim");
        assertRejected(() -> verify("{\"aud\":1,\"exp\":[]}"), "Token is missing the \"iat\" claim");
        assertRejected(() -> verify("{\"aud\":1,\"exp\":[],\"iat\":[]}"), "Token is missing the \"nbf\" claim");
        assertRejected(() -> verify("{\"aud\":1,\"exp\":[],\"iat\":[],\"nbf\":[]}"), IAT_NOT_NUMBER);
        assertRejected(() -> verify("{\"aud\":1,\"exp\":[],\"iat\":2e9,\"nbf\":[]}"), ISSUED_IN_FUTURE);
        assertRejected(() -> verify("{\"aud\":1,\"exp\":[],\"iat\":1,\"nbf\":[]}"), NBF_NOT_NUMBER);
        assertRejected(() -> verify("{\"aud\":1,\"exp\":[],\"iat\":1,\"nbf\":2e9}"), NOT_YET_VALID);
        assertRejected(() -> verify("{\"aud\":1,\"exp\":[],\"iat\":1,\"nbf\":1}"), EXP_NOT_NUMBER);
        assertRejected(() -> verify("{\"aud\":1,\"exp\":1,\"iat\":1,\"nbf\":1}"), EXPIRED);
        assertRejected(() -> verify("{\"aud\":1,\"exp\":2e9,\"iat\":1,\"nbf\":1}"), "Invalid audience");
    }

    @Test
    void a_custom_decoder_cannot_skip_the_checks_of_claims() {
        DecodeHandler own = token -> json(claims(NOW - 11, NOW, NOW));
        assertRejected(() -> new TokenVerifier(settings(), own, CLOCK).verify("anything at all"), EXPIRED);
    }

    @Test
    void a_token_longer_than_8192_characters_is_not_decoded() {
        List<String> decoded = new ArrayList<>();
        DecodeHandler counting = token -> {
            decoded.add(token);
            return json(CLAIMS);
        };
        TokenVerifier verifier = new TokenVerifier(settings(), counting, CLOCK);
        verifier.verify("x".repeat(8_192));
        assertThat(decoded).hasSize(1);
        assertRejected(() -> verifier.verify("x".repeat(8_193)), "Token is too long");
        assertRejected(() -> verifier.verify(".".repeat(1_000_000)), "Token is too long");
        assertThat(decoded).hasSize(1);
    }

    @Test
    void the_maximum_length_can_be_raised() {
        TokenVerifier verifier = new TokenVerifier(TestTokens.upTo(65_536), token -> json(CLAIMS), CLOCK);
        assertThat(verifier.verify("x".repeat(65_536))).isEqualTo(json(CLAIMS));
        assertRejected(() -> verifier.verify("x".repeat(65_537)), "Token is too long");
    }

    @Test
    void the_length_is_checked_even_without_verification() {
        TokenVerifier verifier = new TokenVerifier(TestTokens.unverified(), token -> json(CLAIMS), CLOCK);
        assertRejected(() -> verifier.verify("x".repeat(8_193)), "Token is too long");
    }

    @Test
    void an_unexpected_exception_of_a_decoder_is_passed_on() {
        DecodeHandler broken = token -> {
            throw new IllegalStateException("no connection");
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> new TokenVerifier(settings(), broken, CLOCK).verify("a.b.c"))
                .withMessage("no connection");
    }

    private static String refusalOf(String name) {
        return switch (name) {
            case "exp" -> EXPIRED;
            case "nbf" -> NOT_YET_VALID;
            default -> ISSUED_IN_FUTURE;
        };
    }

    private static String claims(long exp, long nbf, long iat) {
        return "{\"exp\":" + exp + ",\"nbf\":" + nbf + ",\"iat\":" + iat + "}";
    }

    private static String with(String name, String value) {
        return StrictJson.copy(json(CLAIMS))
                .remove(name)
                .build()
                .toString()
                .replaceFirst("}$", ",\"" + name + "\":" + value + "}");
    }

    private static void assertAccepted(String claims) {
        assertThat(verify(claims)).isEqualTo(json(claims));
    }

    private static JsonObject verify(String claims) {
        return new TokenVerifier(settings(), token -> json(claims), CLOCK).verify("a.b.c");
    }

    @Test
    @SuppressWarnings("NullAway") // A decoder in another language may return null.
    void a_decoder_that_returns_null_is_reported_as_a_failure() {
        assertThatNullPointerException()
                .isThrownBy(() -> new TokenVerifier(settings(), token -> null, CLOCK).verify("a.b.c"))
                .withMessageEndingWith("returned null");
    }
}
