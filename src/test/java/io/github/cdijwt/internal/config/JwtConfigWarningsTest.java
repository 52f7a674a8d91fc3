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
    void verification_that_is_off_is_warned_of() {
        assertWarnings(
                with("jwt.verify", "false", "jwt.accept-unverified-tokens", "true"),
                "jwt.verify is false: NOTHING about a token is verified, and anyone can be anyone");
    }

    @Test
    void expiry_that_is_off_is_warned_of() {
        assertWarnings(with("jwt.verify-expiration", "false"), "jwt.verify-expiration is false: tokens never expire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "iat", "sub,iat,nbf"})
    void a_token_that_may_lack_its_end_is_warned_of(String written) {
        assertWarnings(
                with("jwt.required-claims", written),
                "jwt.required-claims leaves out exp: a token that has none never expires");
    }

    @ParameterizedTest
    @CsvSource({
        "'exp,nbf,iat', 'signature: it is not verified, and anyone can be anyone'",
        "'signature,nbf,iat', exp: it is not verified",
        "'signature,exp,iat', nbf: it is not verified",
        "'signature,exp,nbf', iat: it is not verified"
    })
    void each_check_that_is_left_out_is_warned_of(String written, String warning) {
        assertWarnings(
                with("jwt.verify-claims", written, "mp.config.profile", "dev"),
                "jwt.verify-claims leaves out " + warning);
    }

    @Test
    void all_checks_left_out_are_warned_of_one_by_one() {
        assertWarnings(
                with("jwt.verify-claims", "none", "jwt.accept-unverified-tokens", "true"),
                "jwt.verify-claims leaves out signature: it is not verified, and anyone can be anyone",
                "jwt.verify-claims leaves out exp: it is not verified",
                "jwt.verify-claims leaves out nbf: it is not verified",
                "jwt.verify-claims leaves out iat: it is not verified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2D", "86401", "PT24H1S", "P365D"})
    void tokens_that_live_longer_than_a_day_are_warned_of(String written) {
        JwtConfig config = with("jwt.expiration-delta", written);
        assertThat(config.faults()).isEmpty();
        assertWarnings(
                config,
                "jwt.expiration-delta is " + config.tokenSettings().expirationDelta()
                        + ": whoever steals a token can use it for that long. Write a shorter time, PT5M to PT24H");
    }

    @Test
    void tokens_that_live_for_a_day_are_not_warned_of() {
        assertWarnings(with("jwt.expiration-delta", "P1D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "dev", "test"})
    void a_second_half_of_the_interlock_without_the_first_is_warned_of(String profile) {
        assertWarnings(
                with("jwt.accept-unverified-tokens", "true", "mp.config.profile", profile),
                "jwt.accept-unverified-tokens is true and does nothing, since signatures are verified: remove it");
    }

    @ParameterizedTest
    @CsvSource({
        "none, none, 'jwt.issuer and jwt.audience: every token that is signed with these keys is accepted here. Write both'",
        "https://i.example, none, 'jwt.audience: tokens that the issuer makes for other applications may be accepted here."
                + " Write the audience'",
        "none, shop, 'jwt.issuer: tokens of other issuers that share these keys are accepted here. Write the issuer'"
    })
    void keys_of_another_service_without_its_name_or_ours_are_warned_of(
            String issuer, String audience, String warning) {
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
                "jwt.jwks-location is given without " + warning);
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
                "jwt.verify-key-location is given without " + warning);
    }

    @Test
    void keys_of_another_service_with_its_name_and_ours_are_not_warned_of() {
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
    void an_unknown_key_is_warned_of_with_the_nearest_known_name(String key, String nearest) {
        JwtConfig config = with(key, "1");
        assertThat(config.faults()).isEmpty();
        assertWarnings(config, key + " is not a setting and does nothing: did you mean " + nearest + "?");
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
    void a_key_that_does_not_look_like_ours_is_left_alone(String key) {
        assertWarnings(with(key, "1"));
    }

    @Test
    void each_unknown_key_is_warned_of() {
        assertThat(UnknownKeys.warnings(List.of("jwt.leewayy", "jwt.leeway", "jwt.algo", "other"), key -> false))
                .hasSize(2)
                .allMatch(warning -> warning.contains(" is not a setting and does nothing: did you mean jwt."));
    }

    @Test
    void one_variable_that_is_listed_in_several_spellings_is_warned_of_once() {
        assertThat(UnknownKeys.warnings(
                        List.of("JWT_LEE_WAYY", "jwt.lee.wayy", "jwt.lee-wayy", "jwt.leewayy"), key -> false))
                .containsExactly("JWT_LEE_WAYY is not a setting and does nothing: did you mean jwt.leeway?");
    }

    @Test
    void a_setting_that_is_set_is_known_in_any_spelling() {
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
    void a_key_that_is_misspelt_by_dots_dashes_or_case_alone_is_warned_of(String key, String meant) {
        assertWarnings(with(key, "1"), key + " is not a setting and does nothing: did you mean " + meant + "?");
    }

    @Test
    void an_unknown_environment_variable_is_warned_of_once() {
        JwtConfig config = environment("JWT_SECRET_KEY", SECRET, "JWT_AUTH_URL_RULES", "/login");
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings())
                .singleElement()
                .asString()
                .matches("(JWT_AUTH_URL_RULES|jwt\\.auth\\.url\\.rules) is not a setting and does nothing:"
                        + " did you mean jwt\\.auth-url-rule\\?");
        assertThat(config.httpSettings().authUrlRule()).hasValue("/auth");
    }

    private static void assertWarnings(JwtConfig config, String... warnings) {
        assertThat(config.warnings()).containsExactlyInAnyOrder(warnings);
    }
}
