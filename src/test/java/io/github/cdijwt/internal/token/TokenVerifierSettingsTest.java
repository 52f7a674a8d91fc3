package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.CLOCK;
import static io.github.cdijwt.internal.token.TestTokens.assertRejected;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.naming;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static io.github.cdijwt.internal.token.TestTokens.unverified;
import static io.github.cdijwt.internal.token.TestTokens.verifying;
import static io.github.cdijwt.internal.token.TestTokens.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierSettingsTest {

    private static final String ALL_WRONG = "{\"exp\":1,\"nbf\":2e9,\"iat\":2e9}";

    @Test
    void without_verification_any_claims_are_accepted() {
        for (String claims : List.of("{}", ALL_WRONG, "{\"aud\":1}", "{\"exp\":[]}")) {
            assertThat(verify(unverified(), claims)).isEqualTo(json(claims));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXP, '{\"exp\":1,\"nbf\":1,\"iat\":1}'",
        "EXP, '{\"exp\":\"text\",\"nbf\":1,\"iat\":1}'",
        "NBF, '{\"exp\":2e9,\"nbf\":2e9,\"iat\":1}'",
        "NBF, '{\"exp\":2e9,\"nbf\":[],\"iat\":1}'",
        "IAT, '{\"exp\":2e9,\"nbf\":1,\"iat\":2e9}'",
        "IAT, '{\"exp\":2e9,\"nbf\":1,\"iat\":1e400}'"
    })
    void a_claim_whose_check_is_switched_off_is_ignored(Check left, String claims) {
        assertThat(verify(without(left), claims)).isEqualTo(json(claims));
    }

    @ParameterizedTest
    @CsvSource({
        "EXP, Issued At claim (iat) cannot be in the future.",
        "NBF, Issued At claim (iat) cannot be in the future.",
        "IAT, The token is not yet valid (nbf)",
        "SIGNATURE, Issued At claim (iat) cannot be in the future."
    })
    void the_other_claims_are_still_checked(Check left, String description) {
        assertRejected(() -> verify(without(left), ALL_WRONG), description);
    }

    @Test
    void only_exp_is_checked_if_only_exp_is_configured() {
        JwtSettings settings = verifying(true, EnumSet.of(Check.EXP), TestTokens.REQUIRED);
        assertRejected(() -> verify(settings, ALL_WRONG), "Signature has expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "nbf", "iat"})
    void a_claim_whose_check_is_switched_off_is_still_required(String name) {
        String claims =
                StrictJson.copy(json(TestTokens.CLAIMS)).remove(name).build().toString();
        assertRejected(
                () -> verify(without(Check.EXP, Check.NBF, Check.IAT), claims),
                "Token is missing the \"" + name + "\" claim");
    }

    @Test
    void without_required_claims_a_token_without_claims_is_accepted() {
        assertThat(verify(requiring(), "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"exp\":1}', Signature has expired",
        "'{\"nbf\":2e9}', The token is not yet valid (nbf)",
        "'{\"iat\":2e9}', Issued At claim (iat) cannot be in the future.",
        "'{\"exp\":null}', Expiration Time claim (exp) must be an integer.",
        "'{\"aud\":\"x\"}', Invalid audience"
    })
    void an_optional_claim_is_checked_if_it_is_present(String claims, String description) {
        assertRejected(() -> verify(requiring(), claims), description);
    }

    @Test
    void required_claims_are_checked_in_the_order_of_the_setting() {
        assertRejected(() -> verify(requiring("sub", "tenant"), "{}"), "Token is missing the \"sub\" claim");
        assertRejected(
                () -> verify(requiring("sub", "tenant"), "{\"sub\":\"1\"}"), "Token is missing the \"tenant\" claim");
        assertRejected(() -> verify(requiring("tenant", "sub"), "{}"), "Token is missing the \"tenant\" claim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "nbf", "sub"})
    void a_required_claim_that_is_null_counts_as_missing(String name) {
        assertRejected(
                () -> verify(requiring(name), "{\"" + name + "\":null}"),
                "Token is missing the \"" + name + "\" claim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "\"\"", "[]", "{}"})
    void a_required_claim_may_have_any_other_value(String value) {
        String claims = "{\"sub\":" + value + "}";
        assertThat(verify(requiring("sub"), claims)).isEqualTo(json(claims));
    }

    @Test
    void without_leeway_a_token_is_accepted_until_the_exact_second() {
        JwtSettings base = settings();
        JwtSettings exact = new JwtSettings(
                base.algorithm(),
                base.expirationDelta(),
                base.notBeforeDelta(),
                Duration.ZERO,
                true,
                base.checks(),
                List.of(),
                base.issuer(),
                base.audience(),
                base.maxTokenLength());
        assertThat(verify(exact, "{\"exp\":1800000000,\"nbf\":1800000000,\"iat\":1800000000}"))
                .hasSize(3);
        assertRejected(() -> verify(exact, "{\"exp\":1799999999}"), "Signature has expired");
        assertRejected(() -> verify(exact, "{\"nbf\":1800000001}"), "The token is not yet valid (nbf)");
        assertRejected(() -> verify(exact, "{\"iat\":1800000001}"), "Issued At claim (iat) cannot be in the future.");
    }

    @Test
    void the_settings_cannot_be_changed() {
        EnumSet<Check> checks = EnumSet.allOf(Check.class);
        JwtSettings settings = verifying(true, checks, TestTokens.REQUIRED);
        checks.clear();
        assertThat(settings.checks()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "[\"a\"]", "[\"x\",\"a\"]", "\"b\"", "[\"b\",\"a\"]"})
    void the_token_must_have_one_of_the_configured_audiences(String audience) {
        assertThat(verify(naming(Optional.empty(), "a", "b"), with("aud", audience)))
                .containsKey("aud");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"A\"",
                "\"ab\"",
                "\" a\"",
                "\"a b\"",
                "\"a,b\"",
                "[]",
                "[\"x\"]",
                "[[\"a\"]]",
                "{\"a\":\"a\"}",
                "1",
                "true",
                "[\"a\",1]",
                "[\"a\",null]"
            })
    void any_other_audience_is_rejected(String audience) {
        assertRejected(() -> verify(naming(Optional.empty(), "a", "b"), with("aud", audience)), "Invalid audience");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"https://i.example/\"", "\"HTTPS://i.example\"", "\"\"", "[\"https://i.example\"]", "1", "{}"})
    void an_issuer_other_than_the_configured_one_is_rejected(String issuer) {
        JwtSettings settings = naming(Optional.of("https://i.example"));
        assertThat(verify(settings, with("iss", "\"https://i.example\""))).containsKey("iss");
        assertRejected(() -> verify(settings, with("iss", issuer)), "Invalid issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"iss\":null}"})
    void a_missing_issuer_or_audience_is_reported(String claims) {
        String times = CLAIMS.replace("}", claims.equals("{}") ? "}" : ",\"iss\":null}");
        assertRejected(() -> verify(naming(Optional.of("i")), times), "Token is missing the \"iss\" claim");
        assertRejected(() -> verify(naming(Optional.of("i"), "a"), times), "Token is missing the \"aud\" claim");
        assertRejected(
                () -> verify(naming(Optional.empty(), "a"), with("aud", "null")), "Token is missing the \"aud\" claim");
    }

    @Test
    void without_a_configured_issuer_any_issuer_is_accepted() {
        assertThat(verify(settings(), with("iss", "\"anybody\""))).containsKey("iss");
    }

    @Test
    void without_verification_issuer_and_audience_are_not_checked() {
        assertThat(verify(TestTokens.unverified(), with("aud", "\"x\""))).containsKey("aud");
    }

    private static String with(String name, String value) {
        return CLAIMS.replace("}", ",\"" + name + "\":" + value + "}");
    }

    private static JwtSettings requiring(String... names) {
        return verifying(true, EnumSet.allOf(Check.class), List.of(names));
    }

    private static JsonObject verify(JwtSettings settings, String claims) {
        return new TokenVerifier(settings, token -> json(claims), CLOCK).verify("a.b.c");
    }
}
