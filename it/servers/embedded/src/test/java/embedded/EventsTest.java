package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Refusal;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The events for an application's audit trail, and the lines in the operator's log. */
class EventsTest {

    private static final Forge FORGE = new Forge(EmbeddedServer.SECRET);

    @Test
    void every_login_and_every_refused_token_fires_an_event_with_the_reason() {
        String log = look(server -> {
            server.login("user1", "abcxyz").succeeds();
            server.login("user1", "hunter2").isRefusedWith(Refusal.CREDENTIALS);
            server.login("nobody", "hunter2").isRefusedWith(Refusal.CREDENTIALS);
            server.post("auth", "hunter2").isRefusedWith(Refusal.LOGIN_NOT_JSON);
            server.get("protected").isRefusedWith(Refusal.NO_TOKEN);
            server.get("protected", FORGE.sign(Forge.claimsWith("identity", "4711")))
                    .isRefusedWith(Refusal.NO_USER);
            server.get("roles/method", FORGE.sign(Forge.claims())).isRefusedWith(Refusal.FORBIDDEN);
            server.get("open").succeeds();
            server.get("protected", FORGE.sign(Forge.claims())).succeeds();
        });

        assertThat(log.lines().filter(line -> line.startsWith("AUDIT ")))
                .containsExactly(
                        "AUDIT in user1",
                        "AUDIT out WRONG_CREDENTIALS user1",
                        "AUDIT out WRONG_CREDENTIALS nobody",
                        "AUDIT out MALFORMED_LOGIN nobody",
                        "AUDIT refused MISSING nobody",
                        "AUDIT refused UNKNOWN_USER 4711",
                        "AUDIT refused INSUFFICIENT_ROLE 1");
        assertThat(log).doesNotContain("hunter2");
    }

    @Test
    void an_own_login_resource_fires_the_events_of_the_endpoint() {
        String log = look(server -> {
            form(server, "username=user1&password=abcxyz").succeeds();
            form(server, "username=user1&password=hunter2").isRefusedWith(Refusal.CREDENTIALS);
            form(server, "username=user1").isRefusedWith(Refusal.CREDENTIALS);
        });

        assertThat(log.lines().filter(line -> line.startsWith("AUDIT ")))
                .containsExactly(
                        "AUDIT in user1", "AUDIT out WRONG_CREDENTIALS user1", "AUDIT out WRONG_CREDENTIALS nobody");
        assertThat(log)
                .contains(
                        "INFO: cdi-jwt: POST /app/api/form/login refused: 401 WRONG_CREDENTIALS (Invalid credentials)")
                .doesNotContain("hunter2");
    }

    private static Answer form(Server server, String body) {
        return server.post(
                "form/login", BodyPublishers.ofString(body), "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void each_refusal_is_logged_with_its_reason_and_without_data_from_the_client() {
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("nonsense", "MALFORMED (Not enough segments)");
        refused.put("x".repeat(8_193), "MALFORMED (Token is too long)");
        refused.put(
                Forge.base64("{\"alg\":\"none\"}") + "." + Forge.base64(Forge.claims()) + ".",
                "WRONG_ALGORITHM (The specified alg value is not allowed)");
        refused.put(
                new Forge("another-secret-of-a-good-length-1c9d").sign(Forge.claims()),
                "BAD_SIGNATURE (Signature verification failed)");
        refused.put(FORGE.sign("{\"identity\":1}"), "MISSING_CLAIM (Token is missing the \"exp\" claim)");
        refused.put(
                FORGE.sign(Forge.claimsWith("exp", "\"soon\"")),
                "MALFORMED_CLAIM (Expiration Time claim (exp) must be an integer.)");
        refused.put(FORGE.sign(Forge.claimsWith("exp", "1")), "EXPIRED (Signature has expired)");
        refused.put(
                FORGE.sign(Forge.claimsWith("nbf", "9999999999")), "NOT_YET_VALID (The token is not yet valid (nbf))");
        refused.put(
                FORGE.sign(Forge.claimsWith("iat", "9999999999")),
                "ISSUED_IN_FUTURE (Issued At claim (iat) cannot be in the future.)");
        refused.put(FORGE.sign(Forge.claims("\"aud\":\"x\"")), "WRONG_AUDIENCE (Invalid audience)");
        String log = look(server -> {
            refused.keySet().forEach(token -> server.get("protected", token).has(401));
            server.login("user1\r\nINFO: forged", "hunter2").isRefusedWith(Refusal.CREDENTIALS);
            server.get("protected").isRefusedWith(Refusal.NO_TOKEN);
        });

        assertThat(log.lines().filter(line -> line.contains("GET /app/api/protected refused: ")))
                .hasSameSizeAs(refused.keySet())
                .containsExactlyElementsOf(refused.values().stream()
                        .map(reason -> "INFO: cdi-jwt: GET /app/api/protected refused: 401 " + reason)
                        .toList());
        assertThat(log)
                .containsOnlyOnce(
                        "INFO: cdi-jwt: POST /app/api/auth refused: 401 WRONG_CREDENTIALS (Invalid credentials)")
                .doesNotContain("hunter2", "MISSING (");
        refused.keySet().forEach(token -> assertThat(log.contains(token)).isFalse());
    }

    @Test
    void a_failing_observer_does_not_change_the_answer_and_is_logged_once() {
        String log = look(server -> server.login("unlucky", "hunter2").isRefusedWith(Refusal.CREDENTIALS));
        assertThat(log)
                .containsOnlyOnce(
                        "An observer of LoginFailed failed: java.lang.IllegalStateException: The trail is full")
                .doesNotContain("hunter2");
    }

    @Test
    void a_developer_sees_each_request_without_a_token() {
        EmbeddedServer server =
                EmbeddedServer.start(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET, "MP_CONFIG_PROFILE", "dev"));
        try (server) {
            server.http().get("protected?x=secret").isRefusedWith(Refusal.NO_TOKEN);
            server.http().getWithHeader("protected", "Basic dXNlcjE6YWJjeHl6").isRefusedWith(Refusal.SCHEME);
        }
        assertThat(server.log())
                .containsOnlyOnce("INFO: cdi-jwt: GET /app/api/protected refused: 401 MISSING"
                        + " (Request does not contain an access token)")
                .containsOnlyOnce("INFO: cdi-jwt: GET /app/api/protected refused: 401 MALFORMED"
                        + " (Unsupported authorization type), accepted: JWT, Bearer")
                .doesNotContain("x=secret", "dXNlcjE6YWJjeHl6");
    }

    private static String look(Consumer<Server> look) {
        EmbeddedServer server =
                EmbeddedServer.start(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET), "overrides.AuditTrail");
        try (server) {
            look.accept(server.http());
        }
        return server.log();
    }
}
