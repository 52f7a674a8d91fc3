package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.config.TestConfigs.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.cookie.CookieSettings;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieConfigTest {

    private static final String LOCATIONS = "jwt.token-locations";
    private static final String PROFILE = "mp.config.profile";

    @Test
    void tokens_are_in_no_cookies_by_default() {
        assertThat(with().cookieSettings()).isEmpty();
        assertThat(with(LOCATIONS, "header").cookieSettings()).isEmpty();
        assertThat(with(LOCATIONS, "header").warnings()).isEmpty();
    }

    @Test
    void one_setting_puts_tokens_into_cookies() {
        JwtConfig config = with(LOCATIONS, "header,cookie");

        assertThat(config.cookieSettings())
                .contains(new CookieSettings(true, "__Host-jwt", false, true, false, Set.of(), Duration.ZERO));
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(with(LOCATIONS, "cookie, header").cookieSettings()).isEqualTo(config.cookieSettings());
    }

    @Test
    void all_of_a_cookie_can_be_set() {
        JwtConfig config = with(
                LOCATIONS,
                "cookie",
                "jwt.refresh-expiration-delta",
                "P7D",
                "jwt.cookie-name",
                "__Host-shop",
                "jwt.cookie-same-site",
                "lax",
                "jwt.cookie-csrf",
                "token",
                "jwt.cookie-trusted-origins",
                "https://app.example, http://localhost:3000");

        assertThat(config.cookieSettings())
                .contains(new CookieSettings(
                        false,
                        "__Host-shop",
                        true,
                        true,
                        true,
                        Set.of("https://app.example", "http://localhost:3000"),
                        Duration.ofDays(7)));
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void a_browser_can_log_out_even_without_sessions() {
        assertThat(with(LOCATIONS, "cookie").httpSettings().logoutUrlRule()).contains("/auth/logout");
        assertThat(with(LOCATIONS, "cookie").httpSettings().refreshUrlRule()).isEmpty();
        JwtConfig config = with(LOCATIONS, "cookie", "jwt.logout-url-rule", "/bye");
        assertThat(config.httpSettings().logoutUrlRule()).contains("/bye");
        assertThat(config.warnings()).isEmpty();
        assertThat(with(LOCATIONS, "cookie", "jwt.auth-url-rule", "/auth/logout")
                        .faults())
                .containsExactly("jwt.logout-url-rule: is the same as jwt.auth-url-rule: write another path, or none");
    }

    @Test
    void a_browser_that_cannot_log_out_causes_a_warning() {
        assertThat(with(LOCATIONS, "cookie", "jwt.logout-url-rule", "none").warnings())
                .containsExactly(
                        "jwt.logout-url-rule is none, so users of a browser cannot log out: no script can delete"
                                + " the cookies");
    }

    @Test
    void a_logout_of_a_service_that_sets_no_cookies_has_no_effect() {
        JwtConfig config = TestConfigs.only(
                LOCATIONS,
                "cookie",
                "jwt.algorithm",
                "RS256",
                "jwt.jwks-location",
                "https://accounts.example/jwks.json",
                "jwt.issuer",
                "https://accounts.example",
                "jwt.audience",
                "shop",
                "jwt.logout-url-rule",
                "/bye");

        assertThat(config.httpSettings().logoutUrlRule()).isEmpty();
        assertThat(config.warnings())
                .containsExactly("jwt.logout-url-rule is set but has no effect, because there are no sessions without"
                        + " jwt.refresh-expiration-delta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "query", "Cookie", "header;cookie", "header cookie", "cookies"})
    void an_unknown_location(String locations) {
        assertOnlyFault(
                with(LOCATIONS, locations),
                LOCATIONS + ": \"" + locations
                        + "\" is not a list of locations: write header, cookie, or header,cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "jwt.cookie-name, __Host-shop",
        "jwt.cookie-same-site, Lax",
        "jwt.cookie-secure, false",
        "jwt.cookie-csrf, token",
        "jwt.cookie-trusted-origins, https://app.example"
    })
    void a_setting_without_effect_causes_a_warning(String key, String value) {
        JwtConfig config = with(key, value);

        assertThat(config.cookieSettings()).isEmpty();
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings())
                .containsExactly(
                        key + " is set but has no effect, because jwt.token-locations does not contain cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "a=b", "a,b", "\u00e4", "XSRF-TOKEN", "xsrf-token"})
    void a_name_that_no_cookie_can_have(String name) {
        assertOnlyFault(
                with(LOCATIONS, "cookie", "jwt.cookie-name", name),
                "jwt.cookie-name: \"" + name + "\" cannot be the name of this cookie: write letters, digits and -, such"
                        + " as __Host-jwt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt", "__Secure-jwt", "__host-jwt"})
    void a_name_without_the_prefix_causes_a_warning(String name) {
        JwtConfig config = with(LOCATIONS, "cookie", "jwt.cookie-name", name);

        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings())
                .containsExactly(
                        "jwt.cookie-name does not begin with __Host-, so other hosts of the same domain can set"
                                + " the cookie: write a name with this prefix");
    }

    @Test
    void a_cookie_for_every_site() {
        assertOnlyFault(
                with(LOCATIONS, "cookie", "jwt.cookie-same-site", "None"),
                "jwt.cookie-same-site: \"None\" is not allowed: write Strict or Lax. Browsers no longer send cookies to"
                        + " another site, so None would have no use");
    }

    @Test
    void an_unknown_rule_against_forged_requests() {
        assertOnlyFault(
                with(LOCATIONS, "cookie", "jwt.cookie-csrf", "none"),
                "jwt.cookie-csrf: \"none\" is not allowed: write origin or token");
    }

    @Test
    void cookies_over_http_in_production() {
        assertOnlyFault(
                with(LOCATIONS, "cookie", "jwt.cookie-secure", "false", "jwt.cookie-name", "jwt"),
                "jwt.cookie-secure: is false, so anyone on the network could read the tokens: remove it. Only the"
                        + " profiles dev and test allow it");
    }

    @Test
    void cookies_over_http_in_development() {
        JwtConfig config =
                with(PROFILE, "dev", LOCATIONS, "cookie", "jwt.cookie-secure", "false", "jwt.cookie-name", "jwt");

        assertThat(config.cookieSettings().orElseThrow().isSecure()).isFalse();
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings())
                .containsExactly("jwt.cookie-secure is false: browsers send the tokens over HTTP too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__Host-jwt", "__Secure-jwt", "__host-jwt", "__Host-Http-jwt"})
    void a_prefix_that_needs_https(String name) {
        assertThat(with(PROFILE, "dev", LOCATIONS, "cookie", "jwt.cookie-secure", "false", "jwt.cookie-name", name)
                        .faults())
                .containsExactly(
                        "jwt.cookie-secure: is false, but browsers drop a cookie that is not secure if its name"
                                + " begins with __: remove it, or write another name for this profile, such as"
                                + " %dev.jwt.cookie-name=jwt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "null", "app.example", "https://app.example/", "https://app.example:443", "https://App"})
    void a_trusted_origin_that_no_browser_sends(String origin) {
        assertOnlyFault(
                with(LOCATIONS, "cookie", "jwt.cookie-trusted-origins", origin),
                "jwt.cookie-trusted-origins: \"" + origin + "\" is not an origin: write the scheme, the host in lower"
                        + " case, and a port only if it is not the usual one, such as https://app.example or"
                        + " http://localhost:3000");
    }
}
