package io.github.cdijwt.internal.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRuleTest {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";
    private static final String HOST = "Host";
    private static final String TRUSTED = "https://app.example";

    private final OriginRule rule = new OriginRule(Set.of(TRUSTED, "http://localhost:3000"));

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "TRACE"})
    void a_safe_method_may_come_from_anywhere(String method) {
        assertThatCode(() -> rule.check(method, headers(SITE, "cross-site", ORIGIN, "https://evil.example")::get))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND", "QUERY", "post", "get", "Get", "", "GET "})
    void any_other_method_is_checked(String method) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> rule.check(method, headers(SITE, "cross-site")::get));
    }

    @Test
    void the_page_itself_and_the_user_may_send_requests() {
        assertPasses(SITE, "same-origin");
        assertPasses(SITE, "none");
        assertPasses(SITE, "same-origin", ORIGIN, "null");
        assertPasses(SITE, "same-origin", ORIGIN, "https://proxied.example", HOST, "backend:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-site", "cross-site", "", "Same-Origin", "same-origin, cross-site", "new-value"})
    void any_other_page_may_not(String site) {
        assertRefused(SITE, site);
        assertRefused(SITE, site, ORIGIN, "https://shop.example", HOST, "shop.example");
        assertRefused(SITE, site, ORIGIN, "null", HOST, "shop.example");
    }

    @Test
    void several_values_prove_nothing() {
        assertRefused(SITE, "same-origin", SITE, "same-origin");
        assertRefused(ORIGIN, "https://shop.example", ORIGIN, "https://shop.example", HOST, "shop.example");
        assertRefused(ORIGIN, "https://shop.example https://shop.example", HOST, "shop.example");
        assertRefused(ORIGIN, "https://shop.example", HOST, "shop.example", HOST, "shop.example");
        assertRefused(SITE, "cross-site", ORIGIN, TRUSTED, ORIGIN, TRUSTED);
    }

    @Test
    void a_page_of_a_trusted_origin_may_send_requests() {
        assertPasses(SITE, "cross-site", ORIGIN, TRUSTED, HOST, "shop.example");
        assertPasses(SITE, "same-site", ORIGIN, "http://localhost:3000", HOST, "localhost:8080");
        assertPasses(ORIGIN, TRUSTED, HOST, "shop.example");
        assertPasses(SITE, "same-origin", SITE, "same-origin", ORIGIN, TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example",
                "https://app.example:8443",
                "https://app.example.evil.example",
                "https://app.example/",
                "https://app.example.",
                "https://user@app.example",
                "https://sub.app.example",
                "HTTPS://app.example",
                "//app.example",
                "app.example",
                "null",
                ""
            })
    void a_similar_origin_is_not_trusted(String origin) {
        assertRefused(SITE, "cross-site", ORIGIN, origin, HOST, "shop.example");
        assertRefused(ORIGIN, origin, HOST, "shop.example");
    }

    @Test
    void a_request_without_both_headers_is_not_from_a_browser() {
        assertPasses();
        assertPasses(HOST, "shop.example");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example,      shop.example",
        "https://shop.example,      SHOP.example",
        "https://shop.example,      shop.example:443",
        "http://shop.example,       shop.example:80",
        "https://shop.example:443,  shop.example",
        "https://shop.example:8443, shop.example:8443",
        "http://[::1]:8080,         [::1]:8080",
        "https://[::1],             [::1]",
        "http://127.0.0.1:8080,     127.0.0.1:8080"
    })
    void without_sec_fetch_site_the_origin_must_be_the_host(String origin, String host) {
        assertPasses(ORIGIN, origin, HOST, host);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example,      shop.example:80",
        "http://shop.example,       shop.example:443",
        "https://shop.example,      shop.example:8443",
        "https://shop.example:8443, shop.example",
        "https://shop.example,      shop.example.",
        "https://shop.example.,     shop.example",
        "https://shop.example,      other.example",
        "https://shop.example,      ''",
        "https://a@shop.example,    shop.example",
        "https://shop.example/,     shop.example",
        "https://shop.example?,     shop.example",
        "https://shop.example:,     shop.example",
        "http://localhost:8080,     127.0.0.1:8080",
        "http://localhost:3001,     localhost:8080",
        "capacitor://localhost,     localhost:80",
        "null,                      shop.example",
        "'',                        shop.example"
    })
    void another_origin_is_rejected(String origin, String host) {
        assertRefused(ORIGIN, origin, HOST, host);
    }

    @Test
    void an_origin_needs_a_host_to_compare_with() {
        assertRefused(ORIGIN, "https://shop.example");
    }

    @Test
    void an_origin_is_written_as_browsers_send_it() {
        assertThat(List.of("https://app.example", "http://localhost:3000", "http://[::1]:3000", "app://x"))
                .allMatch(OriginRule::isOrigin);
        assertThat(List.of(
                        "*",
                        "null",
                        "app.example",
                        "https://app.example/",
                        "https://app.example:443",
                        "http://app.example:80",
                        "https://App.example",
                        "https://*.app.example",
                        "https://app.example:x"))
                .noneMatch(OriginRule::isOrigin);
    }

    private void assertPasses(String... namesAndValues) {
        assertThatCode(() -> rule.check("POST", headers(namesAndValues)::get)).doesNotThrowAnyException();
    }

    private void assertRefused(String... namesAndValues) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> rule.check("POST", headers(namesAndValues)::get))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(403))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RefusalReason.CROSS_ORIGIN));
    }

    private static Map<String, List<String>> headers(String... namesAndValues) {
        Map<String, List<String>> headers = new HashMap<>();
        List.of(SITE, ORIGIN, HOST).forEach(name -> headers.put(name, List.of()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.merge(namesAndValues[i], List.of(namesAndValues[i + 1]), OriginRuleTest::both);
        }
        return headers;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
