package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.SECRET;
import static io.github.cdijwt.internal.config.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.config.TestConfigs.only;
import static io.github.cdijwt.internal.config.TestConfigs.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret in the wrong setting is neither logged nor shown to clients. */
class SecretsInPlainSightTest {

    /**
     * Secrets as commands and password managers generate them: base64, base64url, hex, with commas, colons, spaces and
     * slashes.
     */
    private static final List<String> SECRETS = List.of(
            SECRET,
            "tZ4xYbQ9mW2nR7cK5vD8gH1jL6pS3aF0uE+iO/yTqXw=",
            "tZ4xYbQ9mW2nR7cK5vD8gH1jL6pS3aF0uE-iO_yTqXw",
            "9f3b1c77d2e84a06b5c19f3b1c77d2e8",
            "/Z4xYbQ9mW2nR7cK5vD8gH1jL6pS3aF0uE+iO/yTqXw",
            "tZ4xYb,Q9mW2n,R7cK5v,D8gH1j,L6pS3a,F0uE",
            "tZ4xYb:Q9mW2n:R7cK5v:D8gH1j:L6pS3a:F0uE",
            "tZ4xYb Q9mW2n R7cK5v D8gH1j L6pS3a F0uE",
            "tZ4xYbQ9mW2nR7cK");

    @ParameterizedTest
    @EnumSource
    void a_secret_in_the_wrong_setting_is_not_shown(Setting setting) {
        for (String secret : SECRETS) {
            for (JwtConfig config : List.of(
                    with(setting.key(), secret),
                    with(setting.key(), "x" + secret),
                    with(setting.key(), "/" + secret),
                    only(setting.key(), secret, "mp.config.profile", "dev"),
                    only("jwt.algorithm", "RS256", setting.key(), secret))) {
                assertThat(Stream.concat(config.faults().stream(), config.warnings().stream()))
                        .noneMatch(sentence -> sentence.contains(secret.substring(1, 6)))
                        .noneMatch(sentence -> sentence.contains(secret.substring(secret.length() - 5)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_secret_itself_in_another_setting_is_a_fault_and_not_shown(Setting setting) {
        if (setting != Setting.SECRET_KEY) {
            for (String value : List.of(SECRET, "/x/" + SECRET, SECRET + ",x", " " + SECRET)) {
                assertThat(with(setting.key(), value).faults())
                        .contains(setting.key() + ": holds the secret of jwt.secret-key: write another value")
                        .noneMatch(fault -> fault.contains(SECRET));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jwt.default-realm",
                "jwt.auth-endpoint",
                "jwt.auth-username-key",
                "jwt.auth-password-key",
                "jwt.auth-header-prefix",
                "jwt.required-claims"
            })
    void a_value_that_looks_like_a_secret_in_a_visible_setting_is_a_fault(String key) {
        assertOnlyFault(
                with(key, "tZ4xYbQ9mW2nR7cK5vD8gH1jL6pS3aF0uE-iO_yTqXw"),
                key + ": looks like a secret (not shown), and others can see this value: write a shorter one,"
                        + " and replace the secret if it is one");
    }

    @ParameterizedTest
    @CsvSource({
        "jwt.default-realm, Login to the back office of Example Ltd in 2026",
        "jwt.default-realm, https://accounts.example.com/realms/shop-2026",
        "jwt.auth-username-key, the_name_that_is_used_for_the_login",
        "jwt.required-claims, 'exp,https://example.com/claims/v2026/tenant,my_application_tenant_identifier_v2'",
        "jwt.audience, 3f2c1b9a-7d54-4e8f-9a61-0c5d2e7b8f13",
        "jwt.audience, 872490583721-k4m2n8q0r7s1t5v9w3x6y0z2.apps.example.com"
    })
    void a_long_value_that_is_not_a_secret_is_accepted(String key, String value) {
        assertThat(with(key, value).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jwt.algorithm, hunter2",
        "jwt.leeway, hunter2",
        "jwt.verify, hunter2",
        "jwt.auth-url-rule, hunter2",
        "jwt.secret-key-location, hunter2",
        "jwt.sign-key-location, hunter2",
        "jwt.jwks-location, hunter2:hunter2"
    })
    void a_short_secret_in_another_setting_is_not_shown(String key, String value) {
        for (String algorithm : List.of("HS256", "RS256")) {
            assertThat(only("jwt.algorithm", algorithm, "jwt.secret-key", "hunter2", key, value)
                            .faults())
                    .isNotEmpty()
                    .noneMatch(fault -> fault.contains("hunter"));
        }
    }
}
