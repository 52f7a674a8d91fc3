package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.SECRET;
import static io.github.cdijwt.internal.config.TestConfigs.environment;
import static io.github.cdijwt.internal.config.TestConfigs.only;
import static io.github.cdijwt.internal.config.TestConfigs.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtConfigWarningsTest {

    @Test
    void disabled_verification() {
        assertWarnings(
                with("jwt.verify", "false", "jwt.accept-unverified-tokens", "true"),
                "jwt.verify is false: NOTHING about a token is verified, so anyone can act as any user");
    }

    @Test
    void disabled_expiry() {
        assertWarnings(with("jwt.verify-expiration", "false"), "jwt.verify-expiration is false: tokens never expire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "iat", "sub,iat,nbf"})
    void tokens_that_need_no_expiry(String written) {
        assertWarnings(
                with("jwt.required-claims", written),
                "jwt.required-claims leaves out exp: a token without it never expires");
    }

    @ParameterizedTest
    @CsvSource({
        "'exp,nbf,iat', 'signature: it is not verified, so anyone can act as any user'",
        "'signature,nbf,iat', exp: it is not verified",
        "'signature,exp,iat', nbf: it is not verified",
        "'signature,exp,nbf', iat: it is not verified"
    })
    void each_disabled_check(String written, String warning) {
        assertWarnings(
                with("jwt.verify-claims", written, "mp.config.profile", "dev"),
                "jwt.verify-claims leaves out " + warning);
    }

    @Test
    void all_disabled_checks_cause_a_warning_each() {
        assertWarnings(
                with("jwt.verify-claims", "none", "jwt.accept-unverified-tokens", "true"),
                "jwt.verify-claims leaves out signature: it is not verified, so anyone can act as any user",
                "jwt.verify-claims leaves out exp: it is not verified",
                "jwt.verify-claims leaves out nbf: it is not verified",
                "jwt.verify-claims leaves out iat: it is not verified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2D", "86401", "PT24H1S", "P365D"})
    void tokens_that_live_longer_than_a_day(String written) {
        JwtConfig config = with("jwt.expiration-delta", written);
        assertThat(config.faults()).isEmpty();
        assertWarnings(
                config,
                "jwt.expiration-delta is " + config.tokenSettings().expirationDelta()
                        + ": a stolen token can be used for that long. Write a shorter time, PT5M to PT24H");
    }

    @Test
    void tokens_that_live_for_a_day_cause_no_warning() {
        assertWarnings(with("jwt.expiration-delta", "P1D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "dev", "test"})
    void a_needless_confirmation_of_disabled_verification(String profile) {
        assertWarnings(
                with("jwt.accept-unverified-tokens", "true", "mp.config.profile", profile),
                "jwt.accept-unverified-tokens is true but has no effect, because signatures are verified: remove it");
    }

    @ParameterizedTest
    @CsvSource({
        "none, none, 'jwt.issuer and jwt.audience: every token that is signed with these keys is accepted here. Write both'",
        "https://i.example, none, 'jwt.audience: tokens that the issuer makes for other applications may be accepted here."
                + " Write the audience'",
        "none, shop, 'jwt.issuer: tokens of other issuers that share these keys are accepted here. Write the issuer'"
    })
    void keys_of_another_service_without_issuer_or_audience(String issuer, String audience, String warning) {
        assertWarnings(
                only(
                        "jwt.algorithm",
                        "RS256",
                        "jwt.jwks-location",
                        "https://i.example/keys",
                        "jwt.issuer",
                        issuer,
                        "jwt.audience",
                        audience),
                "jwt.jwks-location is set without " + warning);
        assertWarnings(
                only(
                        "jwt.algorithm",
                        "RS256",
                        "jwt.verify-key-location",
                        "classpath:keys/certificate.pem",
                        "jwt.issuer",
                        issuer,
                        "jwt.audience",
                        audience),
                "jwt.verify-key-location is set without " + warning);
    }

    @Test
    void keys_of_another_service_with_issuer_and_audience_cause_no_warning() {
        assertWarnings(only(
                "jwt.algorithm", "RS256",
                "jwt.jwks-location", "https://i.example/keys",
                "jwt.issuer", "https://i.example",
                "jwt.audience", "shop"));
    }

    @ParameterizedTest
    @CsvSource({
        "jwt.leewayy, jwt.leeway",
        "jwt.secret, jwt.secret-key",
        "jwt.seceret-key, jwt.secret-key",
        "jwt.secret-keys, jwt.secret-key",
        "jwt.auth-url, jwt.auth-url-rule",
        "jwt.auth-user-key, jwt.auth-username-key",
        "jwt.expiration, jwt.expiration-delta",
        "jwt.verify-expiry, jwt.verify-expiration",
        "jwt.verify-claim, jwt.verify-claims",
        "jwt.required-claim, jwt.required-claims",
        "jwt.algorythm, jwt.algorithm",
        "jwt.realm, jwt.leeway"
    })
    void an_unknown_key_causes_a_warning_with_the_nearest_name(String key, String nearest) {
        JwtConfig config = with(key, "1");
        assertThat(config.faults()).isEmpty();
        assertWarnings(config, key + " is not a setting and has no effect: did you mean " + nearest + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jwtx.leeway",
                "my.jwt.leewayy",
                "mp.jwt.verify.publickey",
                "smallrye.jwt.sign.key",
                "quarkus.jwt.x",
                "jwt",
                "jwt.",
                "leewayy"
            })
    void a_key_without_the_prefix_jwt_causes_no_warning(String key) {
        assertWarnings(with(key, "1"));
    }

    @Test
    void each_unknown_key_causes_a_warning() {
        assertThat(UnknownKeys.warnings(List.of("jwt.leewayy", "jwt.leeway", "jwt.algo", "other"), key -> false))
                .hasSize(2)
                .allMatch(warning -> warning.contains(" is not a setting and has no effect: did you mean jwt."));
    }

    @Test
    void a_variable_listed_in_several_forms_causes_one_warning() {
        assertThat(UnknownKeys.warnings(
                        List.of("JWT_LEE_WAYY", "jwt.lee.wayy", "jwt.lee-wayy", "jwt.leewayy"), key -> false))
                .containsExactly("JWT_LEE_WAYY is not a setting and has no effect: did you mean jwt.leeway?");
    }

    @Test
    void a_given_setting_is_recognized_in_any_form() {
        assertThat(UnknownKeys.warnings(
                        List.of(
                                "JWT_AUTH_URL_RULE",
                                "jwt.auth.url.rule",
                                "jwt.auth-url-rule",
                                "jwt_auth_url_rule",
                                "JWT-LEEWAY"),
                        key -> true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jwt.requiredClaims, jwt.required-claims",
        "jwt.expiration.delta, jwt.expiration-delta",
        "jwt.throttle_failures, jwt.throttle-failures",
        "jwt.Leeway, jwt.leeway"
    })
    void a_key_with_wrong_dots_dashes_or_case_causes_a_warning(String key, String meant) {
        assertWarnings(with(key, "1"), key + " is not a setting and has no effect: did you mean " + meant + "?");
    }

    @Test
    void an_unknown_environment_variable_causes_one_warning() {
        JwtConfig config = environment("JWT_SECRET_KEY", SECRET, "JWT_AUTH_URL_RULES", "/login");
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .matches("(JWT_AUTH_URL_RULES|jwt\\.auth\\.url\\.rules) is not a setting and has no effect:"
                        + " did you mean jwt\\.auth-url-rule\\?");
        assertThat(config.httpSettings().authUrlRule()).hasValue("/auth");
    }

    private static void assertWarnings(JwtConfig config, String... warnings) {
        assertThat(config.warnings()).containsExactlyInAnyOrder(warnings);
    }
}
