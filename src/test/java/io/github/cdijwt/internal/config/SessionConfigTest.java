package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.config.TestConfigs.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.session.SessionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionConfigTest {

    private static final String IDLE = "jwt.refresh-expiration-delta";

    @Test
    void there_are_no_sessions_by_default() {
        JwtConfig config = with();

        assertThat(config.sessionSettings()).isEmpty();
        assertThat(config.httpSettings().refreshUrlRule()).isEmpty();
        assertThat(config.httpSettings().logoutUrlRule()).isEmpty();
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void one_setting_switches_sessions_on() {
        JwtConfig config = with(IDLE, "P7D");

        assertThat(config.sessionSettings())
                .contains(new SessionSettings(
                        Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(10), OptionalInt.of(50), false));
        assertThat(config.httpSettings().refreshUrlRule()).contains("/auth/refresh");
        assertThat(config.httpSettings().logoutUrlRule()).contains("/auth/logout");
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void all_of_a_session_can_be_set() {
        JwtConfig config = with(
                IDLE,
                "3600",
                "jwt.session-expiration-delta",
                "PT8H",
                "jwt.refresh-grace",
                "60",
                "jwt.max-sessions",
                "none",
                "jwt.verify-session",
                "true",
                "jwt.refresh-url-rule",
                "/token",
                "jwt.logout-url-rule",
                "none");

        assertThat(config.sessionSettings())
                .contains(new SessionSettings(
                        Duration.ofHours(1), Duration.ofHours(8), Duration.ofMinutes(1), OptionalInt.empty(), true));
        assertThat(config.httpSettings().refreshUrlRule()).contains("/token");
        assertThat(config.httpSettings().logoutUrlRule()).isEmpty();
        assertThat(config.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jwt.session-expiration-delta, P31D",
        "jwt.refresh-grace, PT5S",
        "jwt.refresh-url-rule, /token",
        "jwt.logout-url-rule, /bye",
        "jwt.max-sessions, 5",
        "jwt.verify-session, true"
    })
    void a_setting_without_effect_causes_a_warning(String key, String value) {
        JwtConfig config = with(key, value);

        assertThat(config.sessionSettings()).isEmpty();
        assertThat(config.warnings())
                .containsExactly(key + " is set but has no effect, because there are no sessions without " + IDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "PT0S", "PT4M59S", "PT5M"})
    void a_session_that_ends_before_its_access_token(String idle) {
        assertOnlyFault(
                with(IDLE, idle),
                IDLE
                        + ": is not longer than jwt.expiration-delta, so a session would end before its access token: write a"
                        + " longer time, such as P7D");
    }

    @Test
    void an_idle_time_beyond_the_end_of_the_session() {
        assertOnlyFault(
                with(IDLE, "P31D"),
                IDLE
                        + ": is longer than jwt.session-expiration-delta, after which the session ends anyway: write a shorter"
                        + " time, such as P7D");
    }

    @Test
    void a_grace_in_which_a_thief_would_not_be_noticed() {
        assertOnlyFault(
                with(IDLE, "P7D", "jwt.refresh-grace", "PT61S"),
                "jwt.refresh-grace: is longer than PT1M, so a stolen refresh token could be used unnoticed for that long:"
                        + " write a shorter time");
    }

    @Test
    void a_grace_in_which_a_refresh_would_not_renew_the_session() {
        assertOnlyFault(
                with("jwt.expiration-delta", "10", IDLE, "PT50S", "jwt.refresh-grace", "PT26S"),
                "jwt.refresh-grace: is more than half of " + IDLE
                        + ", so a session could end although it is refreshed: write a shorter time");
        assertThat(with("jwt.expiration-delta", "10", IDLE, "PT50S", "jwt.refresh-grace", "PT25S")
                        .faults())
                .isEmpty();
    }

    @Test
    void a_zero_grace_causes_a_warning() {
        assertThat(with(IDLE, "P7D", "jwt.refresh-grace", "0").warnings())
                .singleElement()
                .asString()
                .startsWith("jwt.refresh-grace is zero: a client that repeats a refresh");
    }

    @ParameterizedTest
    @CsvSource({
        "jwt.refresh-url-rule, /auth, jwt.auth-url-rule",
        "jwt.logout-url-rule, /auth, jwt.auth-url-rule",
        "jwt.logout-url-rule, /auth/refresh, jwt.refresh-url-rule"
    })
    void two_endpoints_with_the_same_path(String key, String path, String other) {
        JwtConfig config = with(IDLE, "P7D", key, path);

        assertThat(config.faults())
                .hasSize(1)
                .first()
                .asString()
                .contains("is the same as")
                .endsWith(": write another path, or none");
        assertThat(List.of(key, other)).anyMatch(name -> config.faults().get(0).startsWith(name + ": "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh", "/a b", "https://example.com/refresh", "/a?b"})
    void a_path_that_is_none(String path) {
        assertOnlyFault(
                with(IDLE, "P7D", "jwt.refresh-url-rule", path),
                "jwt.refresh-url-rule: \"" + path + "\" is not a path: write one that begins with /, such as"
                        + " /auth/refresh, or none");
    }

    @Test
    void an_application_that_only_checks_tokens_cannot_have_sessions() {
        JwtConfig config = TestConfigs.only(
                "jwt.algorithm",
                "RS256",
                "jwt.jwks-location",
                "https://idp.example.com/keys",
                "jwt.issuer",
                "https://idp.example.com",
                "jwt.audience",
                "shop",
                IDLE,
                "P7D");

        assertThat(config.faults())
                .containsExactly(IDLE + ": is set, but this application has no key to sign tokens with: set"
                        + " jwt.sign-key-location, or remove " + IDLE);
        assertThat(Optional.of(config.httpSettings().authUrlRule())).contains(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "many"})
    void a_number_of_sessions_that_cannot_be_read(String number) {
        assertOnlyFault(
                with(IDLE, "P7D", "jwt.max-sessions", number),
                "jwt.max-sessions: \"" + number + "\" is not a number from 1 to 1000: write one, or none");
    }
}
