package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that stop a deployment, and the messages for the person who deploys. */
class RefusedDeploymentTest {

    private static final Map<String, String> GOOD = Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET);

    @Test
    void no_secret() {
        assertThat(refusal(Map.of()))
                .contains("jwt.secret-key: is not set", "openssl rand -base64 48", "JWT_SECRET_KEY");
    }

    @Test
    void all_bad_settings_are_listed_at_once_and_the_secret_is_not_shown() {
        String log = refusal(Map.of(
                "JWT_SECRET_KEY", "short-Zk3vQ0xw7P",
                "JWT_ALGORITHM", "none",
                "JWT_LEEWAY", "soon",
                "JWT_VERIFY", "flase",
                "JWT_AUTH_URL_RULE", "auth",
                "JWT_AUTH_HEADER_PREFIX", "JSON Web Token"));
        assertThat(log)
                .contains(
                        "jwt.secret-key: has 16 bytes, but HS256 needs at least 32",
                        "jwt.algorithm: \"none\" is not supported: write one of [HS256, HS384, HS512,",
                        "jwt.leeway: \"soon\" is not a duration",
                        "jwt.verify: \"flase\" is neither true nor false",
                        "jwt.auth-url-rule: \"auth\" is not a path",
                        "jwt.auth-header-prefix: \"JSON Web Token\" is not an authentication scheme")
                .doesNotContain("short-Zk3vQ0xw7P");
    }

    @Test
    void an_environment_variable_alone_cannot_switch_verification_off() {
        assertThat(refusal(with("JWT_VERIFY", "false")))
                .contains("jwt.verify: is false, so anyone could act as any user: remove it,"
                        + " or also write jwt.accept-unverified-tokens=true");
        assertThat(refusal(with("JWT_VERIFY_CLAIMS", "exp,nbf,iat")))
                .contains("jwt.verify-claims: leaves out signature, so anyone could act as any user");
    }

    @Test
    void a_secret_with_non_ascii_letters_and_the_locale_c() {
        String secret = "\u00fcb\u00e9r-\u0433\u0435\u0445\u0435\u0456\u043c-\u5bc6\u94a5-\u00e7a-\u00f8k7-";
        String log = refusal(Map.of("JWT_SECRET_KEY", secret.repeat(2) + "Zk3v", "LC_ALL", "C"));
        assertThat(log).contains("jwt.secret-key: ").doesNotContain("k7-", "Zk3v");
    }

    @Test
    void a_secret_in_the_wrong_setting_is_not_shown() {
        String log = refusal(with("JWT_ALGORITHM", EmbeddedServer.SECRET, "JWT_DEFAULT_REALM", EmbeddedServer.SECRET));
        assertThat(log)
                .contains(
                        "jwt.algorithm: the value (not shown because it may be a secret) is not supported",
                        "jwt.default-realm: holds the secret of jwt.secret-key")
                .doesNotContain(EmbeddedServer.SECRET);
    }

    @Test
    void a_json_provider_that_accepts_duplicate_names() {
        String provider = "org.leadpony.joy.classic.ClassicJsonProvider";
        assertThat(refusal(with("JAVA_TOOL_OPTIONS", "-Djakarta.json.provider=" + provider)))
                .contains("The JSON-P provider " + provider + " accepts duplicate names in a JSON object");
    }

    @Test
    void an_unknown_setting_logs_a_warning_and_does_not_stop_the_deployment() {
        try (EmbeddedServer server =
                EmbeddedServer.start(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET, "JWT_EXPIRATION_DETLA", "1"))) {
            assertThat(server.log())
                    .containsOnlyOnce("is not a setting and has no effect: did you mean jwt.expiration-delta?");
        }
    }

    @Test
    void a_random_key_in_the_profile_dev_logs_a_warning() {
        try (EmbeddedServer server = EmbeddedServer.start(Map.of("MP_CONFIG_PROFILE", "dev"))) {
            server.http().get("protected", server.http().tokenOf("user1")).succeeds();
            assertThat(server.log()).contains("WARNING: jwt.secret-key is not set, and the profile is dev or test");
        }
    }

    @Test
    void the_start_logs_how_the_application_is_protected_without_the_secret() {
        try (EmbeddedServer server = EmbeddedServer.start(GOOD)) {
            assertThat(server.log())
                    .containsOnlyOnce("""
                            INFO: cdi-jwt: this application is protected with
                              algorithm:     HS256
                              keys:          signs and verifies with a key without an id
                              issuer:        not set
                              audience:      not set. Without an issuer too, any application with this secret accepts\
                             these tokens, and this one accepts theirs
                              login:         POST /auth below the application path (jwt)
                              tokens from:   the Authorization header (JWT or Bearer)
                              realm:         "Login Required"
                              tokens live:   PT5M, leeway PT10S
                              users:         quickstart.User
                              failed logins: an account waits after 10 in a row, up to PT1H (counted in memory)
                              switched off:  sessions (jwt.refresh-expiration-delta)
                            """)
                    .containsOnlyOnce("INFO: cdi-jwt: " + EmbeddedServer.APPLICATION
                            + " has the application path /api. Its resource methods without an annotation: open")
                    .doesNotContain(EmbeddedServer.SECRET, "SLF4J");
        }
    }

    @Test
    void two_beans_for_one_hook() {
        assertThat(refusal(GOOD, "faults.SecondUsers"))
                .contains(
                        "There are several beans for IdentityHandler",
                        "application.Crowd, faults.SecondUsers",
                        "@Alternative and @Priority");
    }

    @Test
    void a_hook_for_another_identity_type() {
        assertThat(refusal(GOOD, "overrides.Faults$StringPayload"))
                .contains(
                        "overrides.Faults$StringPayload implements PayloadHandler of java.lang.String, but application.Crowd"
                                + " implements IdentityHandler of quickstart.User");
    }

    @Test
    void a_handler_without_an_identity_type() {
        assertThat(refusal(GOOD, "overrides.Faults$RawHandler"))
                .contains("This IdentityHandler does not name the type of its identities", "RawHandler");
    }

    @ParameterizedTest
    @CsvSource({
        "faults.KeepsInSingleton, quickstart.User",
        "faults.KeepsRecord, quickstart.User",
        "overrides.Faults$KeepsOptional, java.util.Optional<quickstart.User>",
        "overrides.Faults$KeepsByInitializer, quickstart.User",
        "overrides.Faults$KeepsByConstructor, quickstart.User",
        "overrides.Faults$KeepsByProducer, quickstart.User",
        "overrides.Faults$KeepsByObserver, quickstart.User"
    })
    void an_identity_that_would_outlive_its_request(String bean, String type) {
        assertThat(refusal(GOOD, bean))
                .contains("@CurrentIdentity " + type + " is injected into " + bean)
                .contains("Inject a jakarta.inject.Provider of it, or make the bean @RequestScoped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InRequest", "AsksEachTime"})
    void an_identity_that_does_not_outlive_its_request_is_allowed(String bean) {
        EmbeddedServer.start(GOOD, "overrides.Faults$" + bean).close();
    }

    @Test
    void the_annotation_on_an_interface_type() {
        assertThat(refusal(GOOD, "faults.OnInterfaceType"))
                .contains(
                        "@JwtRequired on the interface faults.MarkedType",
                        "put it on the class faults.OnInterfaceType");
    }

    @Test
    void the_annotation_on_a_default_method_of_an_interface() {
        assertThat(refusal(GOOD, "overrides.Faults$OnDefaultMethod"))
                .contains("@JwtRequired on the default method overrides.Faults$MarkedDefault.get");
    }

    private static Map<String, String> with(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>(GOOD);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return environment;
    }

    private static String refusal(Map<String, String> environment, String... beans) {
        return EmbeddedServer.launch(EmbeddedServer.APPLICATION, environment, beans)
                .awaitRefusal();
    }
}
