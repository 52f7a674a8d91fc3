package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.SECRET;
import static io.github.cdijwt.internal.config.TestConfigs.environment;
import static io.github.cdijwt.internal.config.TestConfigs.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtConfigTest {

    @Test
    void with_only_a_secret_everything_has_its_default() {
        JwtConfig config = with();
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings()).isEmpty();

        JwtSettings tokens = config.tokenSettings();
        assertThat(tokens.algorithm()).isEqualTo(JwsAlgorithm.HS256);
        assertThat(config.keys().signing().key().getEncoded()).isEqualTo(SECRET.getBytes(StandardCharsets.UTF_8));
        assertThat(tokens.expirationDelta()).isEqualTo(Duration.ofMinutes(5));
        assertThat(tokens.notBeforeDelta()).isEqualTo(Duration.ZERO);
        assertThat(tokens.leeway()).isEqualTo(Duration.ofSeconds(10));
        assertThat(tokens.verify()).isTrue();
        assertThat(tokens.checks()).containsExactlyInAnyOrder(Check.values());
        assertThat(tokens.requiredClaims()).containsExactly("exp", "iat", "nbf");

        HttpSettings http = config.httpSettings();
        assertThat(http.realm()).isEqualTo("Login Required");
        assertThat(http.schemes()).containsExactly("JWT", "Bearer");
        assertThat(http.scheme()).isEqualTo("JWT");
        assertThat(http.authUrlRule()).hasValue("/auth");
        assertThat(http.authEndpoint()).isEqualTo("jwt");
        assertThat(http.usernameKey()).isEqualTo("username");
        assertThat(http.passwordKey()).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8192", " 16384 ", "65536"})
    void tokens_can_be_longer(String written) {
        assertThat(with("jwt.max-token-length", written).faults()).isEmpty();
        assertThat(with("jwt.max-token-length", written).tokenSettings().maxTokenLength())
                .isEqualTo(Integer.parseInt(written.strip()));
    }

    @Test
    void listed_defaults_are_the_actual_defaults() {
        JwtConfig written = with(Arrays.stream(Setting.values())
                .flatMap(setting -> setting.defaultValue().stream().flatMap(value -> Stream.of(setting.key(), value)))
                .toArray(String[]::new));
        assertThat(written.faults()).isEmpty();
        assertThat(written.warnings()).isEmpty();
        assertThat(written.tokenSettings()).isEqualTo(with().tokenSettings());
        assertThat(written.httpSettings()).isEqualTo(with().httpSettings());
        assertThat(written.rolesSettings()).isEqualTo(with().rolesSettings());
    }

    @Test
    void settings_that_depend_on_the_application_or_the_machine_have_no_default() {
        assertThat(Setting.values())
                .filteredOn(setting -> setting.defaultValue().isEmpty())
                .containsExactly(
                        Setting.SECRET_KEY,
                        Setting.SECRET_KEY_LOCATION,
                        Setting.SIGN_KEY,
                        Setting.SIGN_KEY_LOCATION,
                        Setting.VERIFY_KEY,
                        Setting.VERIFY_KEY_LOCATION,
                        Setting.JWKS_LOCATION,
                        Setting.JWKS_CA_LOCATION,
                        Setting.ISSUER,
                        Setting.AUDIENCE,
                        Setting.LOGIN_CONCURRENCY,
                        Setting.DATA_SOURCE);
    }

    @ParameterizedTest
    @EnumSource
    void keys_are_the_flask_jwt_options_in_lower_case_with_a_dot(Setting setting) {
        String option = "JWT_" + setting.name();
        assertThat(setting.key()).matches("jwt\\.[a-z]+(-[a-z]+)*");
        assertThat(setting.key().replaceAll("[.-]", "_")).isEqualToIgnoringCase(option);
    }

    @ParameterizedTest
    @EnumSource(names = {"HS256", "HS384", "HS512"})
    void any_hmac_algorithm_can_be_configured(JwsAlgorithm algorithm) {
        assertThat(clean("jwt.algorithm", algorithm.name()).tokenSettings().algorithm())
                .isEqualTo(algorithm);
    }

    @Test
    void the_secret_is_used_unchanged_with_its_spaces() {
        String secret = " \u00e9" + SECRET + " ";
        assertThat(clean(TestConfigs.SECRET_KEY, secret).keys().signing().key().getEncoded())
                .isEqualTo(secret.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "300, PT5M",
        "PT5M, PT5M",
        "pt1h30m, PT1H30M",
        "P1D, PT24H",
        "' 60 ', PT1M",
        "0060, PT1M",
        "3153600000, PT876000H"
    })
    void a_duration_is_seconds_or_iso_8601(String written, Duration duration) {
        assertThat(clean("jwt.expiration-delta", written).tokenSettings().expirationDelta())
                .isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S", "PT0S, PT0S", "300, PT5M", "PT5M, PT5M"})
    void a_leeway_may_be_zero_to_five_minutes(String written, Duration duration) {
        assertThat(clean("jwt.leeway", written).tokenSettings().leeway()).isEqualTo(duration);
    }

    @Test
    void each_duration_has_its_own_key() {
        JwtSettings tokens = clean("jwt.leeway", "1", "jwt.not-before-delta", "2", "jwt.expiration-delta", "3")
                .tokenSettings();
        assertThat(tokens.leeway()).isEqualTo(Duration.ofSeconds(1));
        assertThat(tokens.notBeforeDelta()).isEqualTo(Duration.ofSeconds(2));
        assertThat(tokens.expirationDelta()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", "no", "n", "off", "0", " false "})
    void verification_can_be_switched_off(String written) {
        assertThat(clean("jwt.verify", written, "jwt.accept-unverified-tokens", "true")
                        .tokenSettings()
                        .verify())
                .isFalse();
        assertThat(with("jwt.verify-expiration", written).tokenSettings().checks())
                .containsExactlyInAnyOrder(Check.SIGNATURE, Check.NBF, Check.IAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "yes", "Y", "on", "1"})
    void verification_can_be_enabled_explicitly(String written) {
        JwtConfig config = clean("jwt.verify", written, "jwt.verify-expiration", written);
        assertThat(config.tokenSettings()).isEqualTo(with().tokenSettings());
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void the_checks_can_be_chosen() {
        assertThat(clean("jwt.verify-claims", "exp , signature,exp")
                        .tokenSettings()
                        .checks())
                .isEqualTo(Set.of(Check.EXP, Check.SIGNATURE));
        assertThat(clean("jwt.verify-claims", "none", "jwt.accept-unverified-tokens", "true")
                        .tokenSettings()
                        .checks())
                .isEmpty();
    }

    @Test
    void required_claims_keep_their_order() {
        assertThat(clean("jwt.required-claims", "tenant, sub,exp,sub")
                        .tokenSettings()
                        .requiredClaims())
                .isEqualTo(List.of("tenant", "sub", "exp"));
        assertThat(clean("jwt.required-claims", "none").tokenSettings().requiredClaims())
                .isEmpty();
    }

    @Test
    void http_names_and_paths_can_be_changed() {
        HttpSettings http = clean(
                        "jwt.default-realm", " My \"realm\" ",
                        "jwt.auth-header-prefix", "Bearer",
                        "jwt.auth-url-rule", "/api/login",
                        "jwt.auth-endpoint", "login",
                        "jwt.auth-username-key", "email",
                        "jwt.auth-password-key", "pass word")
                .httpSettings();
        assertThat(http.realm()).isEqualTo("My \"realm\"");
        assertThat(http.schemes()).containsExactly("Bearer");
        assertThat(http.authUrlRule()).hasValue("/api/login");
        assertThat(http.authEndpoint()).isEqualTo("login");
        assertThat(http.usernameKey()).isEqualTo("email");
        assertThat(http.passwordKey()).isEqualTo("pass word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer,JWT", " Bearer , JWT ", "Bearer,\tJWT"})
    void the_first_of_several_schemes_is_that_of_the_challenge(String written) {
        HttpSettings http = clean("jwt.auth-header-prefix", written).httpSettings();
        assertThat(http.schemes()).containsExactly("Bearer", "JWT");
        assertThat(http.scheme()).isEqualTo("Bearer");
    }

    @Test
    void a_scheme_may_have_any_character_of_an_http_token() {
        assertThat(clean("jwt.auth-header-prefix", "!#$%&'*+-.^_`|~,0aZ")
                        .httpSettings()
                        .schemes())
                .containsExactly("!#$%&'*+-.^_`|~", "0aZ");
    }

    @Test
    void the_throttle_is_on_by_default_and_switching_it_off_causes_a_warning() {
        assertThat(with().throttleSettings()).isEqualTo(new ThrottleSettings(OptionalInt.of(10), Duration.ofHours(1)));
        assertThat(clean("jwt.throttle-failures", "3", "jwt.throttle-max-wait", "60")
                        .throttleSettings())
                .isEqualTo(new ThrottleSettings(OptionalInt.of(3), Duration.ofMinutes(1)));
        JwtConfig none = with("jwt.throttle-failures", "none");
        assertThat(none.faults()).isEmpty();
        assertThat(none.throttleSettings().failures()).isEmpty();
        assertThat(none.warnings())
                .containsExactly("jwt.throttle-failures is none: there is no limit for guessing passwords");
    }

    @ParameterizedTest
    @CsvSource({
        "groups",
        "realm_access/roles",
        "resource_access/my app/roles",
        "cognito:groups",
        "https:~1~1example.com~1roles",
        "a~0b/0",
        "' roles '"
    })
    void the_claim_with_the_roles_is_a_name_or_a_path(String written) {
        assertThat(clean().rolesSettings()).isEqualTo(new RolesSettings("groups"));
        assertThat(clean("jwt.roles-claim", written).rolesSettings()).isEqualTo(new RolesSettings(written.strip()));
        JwtConfig environment = environment("JWT_SECRET_KEY", SECRET, "JWT_ROLES_CLAIM", written);
        assertThat(environment.warnings()).isEmpty();
        assertThat(environment.rolesSettings()).isEqualTo(new RolesSettings(written.strip()));
    }

    @Test
    void the_login_endpoint_can_be_switched_off() {
        assertThat(clean("jwt.auth-url-rule", "none").httpSettings().authUrlRule())
                .isEmpty();
        assertThat(clean("jwt.auth-url-rule", "None").httpSettings().authUrlRule())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_blank_value_counts_as_absent(Setting setting) {
        JwtConfig blank = with(setting.key(), "  ");
        if (setting == Setting.SECRET_KEY) {
            assertThat(blank.faults()).singleElement().asString().startsWith("jwt.secret-key: is not set");
        } else {
            assertThat(blank.faults()).isEmpty();
            assertThat(blank.tokenSettings()).isEqualTo(with().tokenSettings());
            assertThat(blank.httpSettings()).isEqualTo(with().httpSettings());
        }
    }

    @Test
    void by_default_two_logins_per_processor_run_in_parallel() {
        assertThat(clean().loginSettings())
                .isEqualTo(new LoginSettings(2 * Runtime.getRuntime().availableProcessors()));
        assertThat(clean("jwt.login-concurrency", "7").loginSettings()).isEqualTo(new LoginSettings(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "many", "none"})
    void an_invalid_number_of_logins_is_a_fault(String number) {
        assertThat(with("jwt.login-concurrency", number).faults())
                .containsExactly("jwt.login-concurrency: \"" + number + "\" is not a number from 1 to 1000: write one");
    }

    @Test
    void flask_jwt_option_names_work_as_environment_variables() {
        JwtConfig config = environment(
                "JWT_SECRET_KEY", SECRET,
                "JWT_AUTH_URL_RULE", "/api/login",
                "JWT_EXPIRATION_DELTA", "300",
                "JWT_NOT_BEFORE_DELTA", "5",
                "JWT_DEFAULT_REALM", "Here",
                "JWT_AUTH_HEADER_PREFIX", "Bearer",
                "JWT_REQUIRED_CLAIMS", "exp");
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(config.httpSettings())
                .isEqualTo(new HttpSettings(
                        "Here",
                        List.of("Bearer"),
                        Optional.of("/api/login"),
                        "jwt",
                        "username",
                        "password",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(config.tokenSettings().expirationDelta()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.tokenSettings().notBeforeDelta()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.tokenSettings().requiredClaims()).containsExactly("exp");
    }

    private static JwtConfig clean(String... keysAndValues) {
        JwtConfig config = with(keysAndValues);
        assertThat(config.faults()).isEmpty();
        return config;
    }
}
