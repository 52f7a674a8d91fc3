package io.github.cdijwt.internal.rest.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.keys.CapturedLog;
import io.github.cdijwt.internal.keys.TestKeys;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The message of the start, as an operator reads it. */
class StartLogTest {

    private static final String SECRET = "only-for-tests-9f3b1c77d2e84a06b5c1";

    private final List<String> keys = new ArrayList<>();
    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void capture() {
        log.start();
    }

    @AfterEach
    void reset() {
        keys.forEach(System::clearProperty);
        log.stop();
    }

    @Test
    void an_application_without_settings() {
        assertThat(start()).isEqualTo("""
                INFO cdi-jwt: this application is protected with
                  algorithm:     HS256
                  keys:          signs and verifies with a key without an id
                  issuer:        not set
                  audience:      not set. Without an issuer too, any application with this secret accepts these\
                 tokens, and this one accepts theirs
                  login:         POST /auth below the application path (jwt)
                  tokens from:   the Authorization header (JWT or Bearer)
                  realm:         "Login Required"
                  tokens live:   PT5M, leeway PT10S
                  users:         %s
                  failed logins: an account waits after 10 in a row, up to PT1H (counted in memory)
                  switched off:  sessions (jwt.refresh-expiration-delta)""".formatted(TestUsers.User.class.getName()));
    }

    @Test
    void a_production_configuration() {
        set("jwt.issuer", "https://accounts.example.com");
        set("jwt.audience", "shop,stock");
        set("jwt.refresh-expiration-delta", "P7D");
        set("jwt.verify-session", "true");
        set("jwt.token-locations", "header,cookie");
        set("jwt.cookie-csrf", "token");
        set("jwt.cookie-trusted-origins", "https://admin.example.com");
        set("jwt.auth-header-prefix", "Bearer");
        set("jwt.not-before-delta", "PT1S");

        assertThat(start(Api.class)).isEqualTo("""
                INFO cdi-jwt: this application is protected with
                  algorithm:     HS256
                  keys:          signs and verifies with a key without an id
                  issuer:        "https://accounts.example.com"
                  audience:      "shop" or "stock"
                  login:         POST /api/auth (jwt)
                  refresh:       POST /api/auth/refresh
                  logout:        POST /api/auth/logout
                  tokens from:   the Authorization header (Bearer), the cookie __Host-jwt (SameSite=Strict, Secure,\
                 from the same origin or "https://admin.example.com", with the X-XSRF-TOKEN header)
                  realm:         "Login Required"
                  tokens live:   PT5M and are valid after PT1S, leeway PT10S
                  users:         %s
                  sessions:      live P7D without a refresh and at most P30D (in memory)
                  failed logins: an account waits after 10 in a row, up to PT1H (counted in memory)
                  switched off:  nothing""".formatted(TestUsers.User.class.getName()));
    }

    @Test
    void everything_that_can_be_switched_off() {
        set("mp.config.profile", "test");
        set("jwt.verify-claims", "signature");
        set("jwt.required-claims", "none");
        set("jwt.auth-url-rule", "none");
        set("jwt.refresh-expiration-delta", "P7D");
        set("jwt.refresh-url-rule", "none");
        set("jwt.logout-url-rule", "none");
        set("jwt.max-sessions", "none");
        set("jwt.throttle-failures", "none");
        set("jwt.token-locations", "cookie");
        set("jwt.cookie-name", "jwt");
        set("jwt.cookie-same-site", "Lax");
        set("jwt.cookie-secure", "false");

        assertThat(start())
                .doesNotContain("login: ", "refresh: ", "logout: ", "failed logins: ", "header")
                .contains("the cookie jwt (SameSite=Lax, NOT Secure, from the same origin)")
                .endsWith(
                        "\n  switched off:  the check of exp, the check of nbf, the check of iat,"
                                + " the need for exp (jwt.required-claims), the login endpoint (jwt.auth-url-rule),"
                                + " the logout endpoint (jwt.logout-url-rule), the refresh endpoint (jwt.refresh-url-rule),"
                                + " the limit of sessions (jwt.max-sessions),"
                                + " the check of the session at each request (jwt.verify-session),"
                                + " the limit for failed logins (jwt.throttle-failures), Secure of the cookies (jwt.cookie-secure)");
    }

    @Test
    void a_service_that_makes_tokens_and_publishes_its_keys() {
        set("jwt.secret-key", "");
        set("jwt.algorithm", "ES256");
        set("jwt.sign-key", TestKeys.jwk(TestKeys.pair(JwsAlgorithm.ES256), true, "kid", "autumn"));
        set("jwt.verify-key", TestKeys.jwk(TestKeys.secondPair("EC secp256r1"), false, "kid", "partner"));

        assertThat(start(Api.class))
                .contains("keys:          signs with \"autumn\", verifies with \"autumn\", \"partner\"\n")
                .contains("audience:      not set\n")
                .contains("public keys:   GET /api/.well-known/jwks.json\n");

        set("jwt.jwks-url-rule", "none");
        assertThat(start(Api.class))
                .doesNotContain("public keys: ")
                .contains("switched off:  the publication of the public keys (jwt.jwks-url-rule), ");
    }

    @Test
    void a_service_that_fetches_the_keys_of_an_issuer() {
        set("jwt.secret-key", "");
        set("jwt.algorithm", "RS256");
        set("jwt.jwks-location", "https://accounts.example.invalid/keys?apikey=1");

        assertThat(start())
                .contains(
                        "keys:          fetched from \"https://accounts.example.invalid/keys?...\" when a token needs")
                .contains("switched off:  the login endpoint (there is no key to sign with), sessions")
                .doesNotContain("login: ", "apikey");
    }

    @Test
    void the_message_in_the_guide_to_operating() throws IOException {
        set("jwt.issuer", "https://accounts.example.com");
        set("jwt.audience", "shop,stock");
        set("jwt.refresh-expiration-delta", "P7D");

        assertThat(Files.readString(Path.of("src/docs/guide/operating.adoc")))
                .contains(start(Api.class)
                        .replace("INFO cdi-jwt", "INFO: cdi-jwt")
                        .replace(TestUsers.User.class.getName(), "quickstart.User"));
    }

    @Test
    void no_check_at_all() {
        set("mp.config.profile", "test");
        set("jwt.verify", "false");

        assertThat(start()).contains("switched off:  ALL CHECKS of tokens (jwt.verify), sessions");
    }

    @Test
    void a_bean_of_the_application_is_named_instead_of_the_settings() {
        assertThat(start(Gateway.class, Limit.class, Time.class))
                .contains("\n  tokens from:   " + Gateway.class.getName() + "\n")
                .contains("\n  failed logins: limited by " + Limit.class.getName() + "\n")
                .contains("\n  clock:         the Clock bean of " + Time.class.getName() + "\n")
                .doesNotContain("Authorization", "10 in a row");
    }

    @Test
    void the_paths_of_several_applications() {
        assertThat(start(Api.class, Root.class)).contains("login:         POST /auth and /api/auth (jwt)\n");
        assertThat(start(Api.class, Unmapped.class))
                .contains("login:         POST /auth below the application path (jwt)\n");
    }

    @Test
    void no_line_contains_the_secret_or_can_be_forged_by_a_setting() {
        set("jwt.issuer", "a\nINFO forged");
        set("jwt.audience", "b\r\nINFO forged");
        set("jwt.default-realm", "c\nINFO forged");
        set("jwt.auth-endpoint", "d\nINFO forged");

        assertThat(start())
                .contains("issuer:        \"a?INFO forged\"", "(d?INFO forged)")
                .doesNotContain("\nINFO", "\r", SECRET);
    }

    @Test
    void resources_are_not_listed_in_production() {
        assertThat(start()).doesNotContain("resources");
    }

    private void set(String key, String value) {
        keys.add(key);
        System.setProperty(key, value);
    }

    private String start(Class<?>... beans) {
        log.lines().clear();
        TestServer.serving(new Unlisted(), beans).close();
        List<String> messages = log.lines().stream()
                .filter(line -> line.contains("this application is protected with"))
                .toList();
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static class Unlisted extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return CdiJwt.classes();
        }
    }

    @ApplicationScoped
    @ApplicationPath("/api/")
    public static class Api extends Application {}

    @ApplicationScoped
    @ApplicationPath("")
    public static class Root extends Application {}

    @ApplicationScoped
    public static class Unmapped extends Application {}

    @ApplicationScoped
    public static class Gateway implements RequestHandler {

        @Override
        public Optional<String> token(ContainerRequestContext request) {
            return Optional.empty();
        }
    }

    @ApplicationScoped
    public static class Limit implements LoginThrottle {

        @Override
        public Duration begin(String account, Optional<String> address) {
            return Duration.ZERO;
        }

        @Override
        public void succeeded(String account, Optional<String> address) {}

        @Override
        public void abandoned(String account, Optional<String> address) {}

        @Override
        public void clear(String account) {}
    }

    @ApplicationScoped
    public static class Time {

        @Produces
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
