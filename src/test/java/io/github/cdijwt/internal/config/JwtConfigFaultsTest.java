package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.SECRET;
import static io.github.cdijwt.internal.config.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.config.TestConfigs.environment;
import static io.github.cdijwt.internal.config.TestConfigs.only;
import static io.github.cdijwt.internal.config.TestConfigs.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtConfigFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "hs256", "RS255", "eddsa", "HS256,HS512"})
    void an_unsupported_algorithm(String name) {
        assertOnlyFault(
                with("jwt.algorithm", name),
                "jwt.algorithm: \"" + name + "\" is not supported: write one of [HS256, HS384, HS512,"
                        + " RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "ten", "1.5", "+1", "01"})
    void an_invalid_number_of_failures(String written) {
        assertOnlyFault(
                with("jwt.throttle-failures", written),
                "jwt.throttle-failures: \"" + written + "\" is not a number from 1 to 1000: write one, or none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8191",
                "65537",
                "0",
                "-1",
                "none",
                "64K",
                "08192",
                "8192.0",
                "99999999999",
                "\u0669\u0669\u0669\u0669"
            })
    void an_invalid_maximum_length(String written) {
        assertOnlyFault(
                with("jwt.max-token-length", written),
                "jwt.max-token-length: \"" + written
                        + "\" is not a number from 8192 to 65536: write a number of characters");
    }

    @ParameterizedTest
    @CsvSource({"jwt.verify, tru", "jwt.verify, 2", "jwt.verify-expiration, flase", "jwt.verify-expiration, none"})
    void an_invalid_boolean(String key, String written) {
        JwtConfig config = with(key, written);
        assertOnlyFault(config, key + ": \"" + written + "\" is neither true nor false: write one of them");
        assertThat(config.warnings()).as("a misspelt true switches nothing off").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5m", "-300", "+300", "1.5", "3e2", "PT", "none", "9999999999999999999", "\u0663"})
    void an_invalid_duration(String written) {
        for (String key : List.of("jwt.leeway", "jwt.expiration-delta", "jwt.not-before-delta")) {
            assertOnlyFault(
                    with(key, written),
                    key + ": \"" + written
                            + "\" is not a duration: write seconds, such as 300, or ISO 8601, such as PT5M");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT-1S", "-PT5M", "PT0.5S", "PT1.000000001S", "P36501D", "3153600001", "9223372036854775807"})
    void a_duration_out_of_range(String written) {
        for (String key : List.of("jwt.leeway", "jwt.expiration-delta", "jwt.not-before-delta")) {
            assertOnlyFault(
                    with(key, written),
                    key + ": \"" + written + "\" is out of range: write whole seconds, from 0 to 3153600000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "PT0S", "P0D"})
    void tokens_that_expire_at_once(String written) {
        assertOnlyFault(
                with("jwt.expiration-delta", written),
                "jwt.expiration-delta: is zero, so no token would ever be valid: write a longer time");
    }

    @ParameterizedTest
    @CsvSource({"300, PT5M", "301, 300", "PT1H, PT1M"})
    void tokens_that_expire_before_they_are_valid(String notBefore, String expiration) {
        assertOnlyFault(
                with("jwt.not-before-delta", notBefore, "jwt.expiration-delta", expiration),
                "jwt.not-before-delta: is not shorter than jwt.expiration-delta,"
                        + " so no token would ever be valid: write a shorter time");
    }

    @Test
    void an_invalid_duration_is_not_compared_with_others() {
        assertThat(with("jwt.not-before-delta", "90", "jwt.expiration-delta", "5m")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("jwt.expiration-delta: \"5m\" is not a duration");
        assertThat(with("jwt.not-before-delta", "5s", "jwt.expiration-delta", "30")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("jwt.not-before-delta: \"5s\" is not a duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signatur", "EXP", "aud", "none,exp"})
    void an_unknown_check(String written) {
        String name = written.split(",", -1)[0];
        assertOnlyFault(
                with("jwt.verify-claims", written),
                "jwt.verify-claims: \"" + name + "\" cannot be verified: choose from signature,exp,nbf,iat, or none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging", "dev,prod", "prod,test"})
    void disabled_verification_outside_development_without_confirmation(String profile) {
        String remedy = ", so anyone could act as any user: remove it,"
                + " or also write jwt.accept-unverified-tokens=true if this application must accept forged tokens";
        assertOnlyFault(with("jwt.verify", "false", "mp.config.profile", profile), "jwt.verify: is false" + remedy);
        for (String claims : List.of("none", "exp", "exp,nbf,iat")) {
            assertOnlyFault(
                    with("jwt.verify-claims", claims, "mp.config.profile", profile),
                    "jwt.verify-claims: leaves out signature" + remedy);
        }
        assertThat(with(
                                "jwt.verify", "0",
                                "jwt.verify-claims", "none",
                                "jwt.accept-unverified-tokens", "no",
                                "mp.config.profile", profile)
                        .faults())
                .containsExactly("jwt.verify: is false" + remedy, "jwt.verify-claims: leaves out signature" + remedy);
    }

    @Test
    void verification_disabled_by_a_variable_of_another_program() {
        assertThat(environment("JWT_SECRET_KEY", SECRET, "JWT_VERIFY", "0").faults())
                .singleElement()
                .asString()
                .startsWith("jwt.verify: is false, so anyone could act as any user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "test,foo"})
    void in_development_disabled_verification_needs_no_confirmation(String profile) {
        assertThat(with("jwt.verify", "false", "jwt.verify-claims", "none", "mp.config.profile", profile)
                        .faults())
                .isEmpty();
    }

    @Test
    void with_confirmation_verification_can_be_disabled_anywhere() {
        assertThat(with("jwt.verify", "false", "jwt.verify-claims", "none", "jwt.accept-unverified-tokens", "true")
                        .faults())
                .isEmpty();
    }

    @Test
    void a_misspelt_confirmation_does_not_count() {
        assertThat(with("jwt.verify", "false", "jwt.accept-unverified-tokens", "treu")
                        .faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("jwt.accept-unverified-tokens", "jwt.verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"301", "PT5M1S", "PT1H", "P36500D"})
    void a_leeway_that_is_too_long(String written) {
        assertOnlyFault(
                with("jwt.leeway", written),
                "jwt.leeway: is longer than PT5M, so expired tokens would be accepted for that long:"
                        + " write a shorter time, and synchronize the clocks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp,", ",exp", "exp,,nbf", ","})
    void a_list_with_an_empty_item(String written) {
        assertOnlyFault(
                with("jwt.required-claims", written),
                "jwt.required-claims: \"" + written + "\" has an empty item: write names separated by commas, or none");
        assertThat(with("jwt.verify-claims", written).faults())
                .contains("jwt.verify-claims: \"" + written
                        + "\" has an empty item: write names separated by commas, or none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JWT:",
                "My Scheme",
                "B\u00e9arer",
                "\"JWT\"",
                "JWT\r\nX: y",
                "JWT;Bearer",
                "(JWT)",
                "JWT/2",
                "B\u200barer"
            })
    void an_invalid_authentication_scheme(String written) {
        String fault = "jwt.auth-header-prefix: \"" + written.replace("\r\n", "??")
                + "\" is not an authentication scheme: write one or more schemes separated by commas,"
                + " such as JWT,Bearer";
        assertOnlyFault(with("jwt.auth-header-prefix", written), fault);
        assertOnlyFault(with("jwt.auth-header-prefix", "Bearer, " + written), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer,", ",Bearer", "JWT,,Bearer", "JWT, ,Bearer", ",", ",,,"})
    void an_empty_authentication_scheme(String written) {
        assertOnlyFault(
                with("jwt.auth-header-prefix", written),
                "jwt.auth-header-prefix: \"\" is not an authentication scheme:"
                        + " write one or more schemes separated by commas, such as JWT,Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None"})
    void no_authentication_scheme(String written) {
        assertOnlyFault(
                with("jwt.auth-header-prefix", written),
                "jwt.auth-header-prefix: \"" + written + "\" accepts no header:"
                        + " write one or more schemes separated by commas, such as JWT,Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT,Bearer,bearer", "bearer,JWT,bearer", "bearer,BEARER,bearer"})
    void an_authentication_scheme_that_occurs_twice(String written) {
        assertThat(with("jwt.auth-header-prefix", written).faults())
                .allSatisfy(fault -> assertThat(fault)
                        .matches("jwt.auth-header-prefix: \"(?i:bearer)\" occurs more than once"
                                + " \\(letter case does not matter\\): write it once"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth",
                "http://localhost/auth",
                "/a b",
                "/auth?x=1",
                "/auth#x",
                "/{x}",
                "/%zz",
                "/caf\u00e9",
                "nothing"
            })
    void an_invalid_login_path(String written) {
        assertOnlyFault(
                with("jwt.auth-url-rule", written),
                "jwt.auth-url-rule: \"" + written
                        + "\" is not a path: write one that begins with /, such as /auth, or none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/groups", "realm_access//roles", "roles/", "/", "https://example.com/roles"})
    void a_path_of_roles_with_an_empty_name(String written) {
        assertOnlyFault(
                with("jwt.roles-claim", written),
                "jwt.roles-claim: \"" + written
                        + "\" has an empty name: write the names with one / between them, such as realm_access/roles,"
                        + " and ~1 for a / that is part of a name, such as https:~1~1example.com~1roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "a~", "~2", "a~/b", "~~01", "~01~"})
    void a_path_of_roles_with_an_invalid_escape(String written) {
        assertOnlyFault(
                with("jwt.roles-claim", written),
                "jwt.roles-claim: \"" + written
                        + "\" has a ~ without a 0 or 1 after it: write ~0 for a ~ that is part of a name");
    }

    @Test
    void the_same_key_for_username_and_password() {
        assertOnlyFault(
                with("jwt.auth-username-key", "password"),
                "jwt.auth-password-key: is the same as jwt.auth-username-key: write another name");
        assertOnlyFault(
                with("jwt.auth-username-key", "x", "jwt.auth-password-key", "x"),
                "jwt.auth-password-key: is the same as jwt.auth-username-key: write another name");
    }

    @Test
    void a_message_has_no_control_characters() {
        assertThat(with("jwt.algorithm", "HS\n256\u001b[31m").faults())
                .singleElement()
                .asString()
                .startsWith("jwt.algorithm: \"HS?256?[31m\" is not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "PT0S", "86401", "P2D"})
    void a_maximum_wait_of_zero_or_more_than_a_day(String written) {
        assertOnlyFault(
                with("jwt.throttle-max-wait", written),
                "jwt.throttle-max-wait: is out of range: write a time from PT1S to PT24H,"
                        + " or jwt.throttle-failures=none");
    }

    @Test
    void all_faults_are_reported_at_once_with_their_settings() {
        JwtConfig config = only(
                "jwt.secret-key", "short",
                "jwt.algorithm", "RS255",
                "jwt.leeway", "long",
                "jwt.expiration-delta", "0",
                "jwt.not-before-delta", "-1",
                "jwt.verify", "maybe",
                "jwt.verify-expiration", "perhaps",
                "jwt.verify-claims", "x,y",
                "jwt.required-claims", ",",
                "jwt.auth-header-prefix", "a b",
                "jwt.auth-url-rule", "auth",
                "jwt.auth-username-key", "password",
                "jwt.audience", "a,,b",
                "jwt.throttle-failures", "0",
                "jwt.throttle-max-wait", "long",
                "jwt.jwks-url-rule", "keys");
        assertThat(config.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "jwt.secret-key",
                        "jwt.algorithm",
                        "jwt.leeway",
                        "jwt.expiration-delta",
                        "jwt.not-before-delta",
                        "jwt.verify",
                        "jwt.verify-expiration",
                        "jwt.verify-claims",
                        "jwt.verify-claims",
                        "jwt.required-claims",
                        "jwt.auth-header-prefix",
                        "jwt.auth-url-rule",
                        "jwt.auth-password-key",
                        "jwt.audience",
                        "jwt.throttle-failures",
                        "jwt.throttle-max-wait",
                        "jwt.jwks-url-rule");
    }

    @Test
    void an_unreadable_value_is_reported_without_the_message_of_the_exception() {
        List<String> faults = new JwtConfig(new BrokenConfig()).faults();
        assertThat(faults)
                .contains("jwt.secret-key: could not be read (NoSuchElementException):"
                        + " write a plain value, without ${...}")
                .noneMatch(fault -> fault.contains("hunter2"))
                .hasSizeGreaterThanOrEqualTo(Setting.values().length);
    }

    /** Throws an exception, as an implementation may do if it cannot resolve an expression. */
    private static final class BrokenConfig implements Config {

        @Override
        public <T> T getValue(String name, Class<T> type) {
            throw new NoSuchElementException("hunter2");
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            throw new NoSuchElementException("hunter2");
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new NoSuchElementException("hunter2");
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return List.of();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return Collections.emptyList();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException();
        }
    }
}
