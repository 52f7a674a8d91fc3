package embedded;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.NO_TOKEN;
import static contract.Refusal.UNCHECKED;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.Refusal;
import contract.Server;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each hook, replaced on its own. */
class HooksTest {

    private static final Forge FORGE = new Forge(EmbeddedServer.SECRET);

    @Test
    void an_authenticator_decides_who_may_log_in() {
        String log = with("CodeAuthenticator", server -> {
            server.get("protected", loginWithCode(server, "1234").succeeds().token())
                    .succeedsWith("User[id=2, username=user2]");
            loginWithCode(server, "wrong").isRefusedWith(CREDENTIALS);

            Answer refused =
                    loginWithCode(server, "missing").isRefusedWith(new Refusal(403, "Code Required", "Tell the code"));
            assertThat(refused.header("X-Code")).isEqualTo("sms");
            loginWithCode(server, "wrapped").isRefusedWith(new Refusal(423, "Locked", "Come back later"));

            loginWithCode(server, "broken").isRefusedWith(UNCHECKED);
            loginWithCode(server, "null").isRefusedWith(UNCHECKED);
        });
        assertThat(log)
                .containsOnlyOnce(
                        "responded with 500: java.lang.IllegalStateException\n\tat overrides.CodeAuthenticator")
                .doesNotContain("No database for", "hun\"ter2", "hun\\\"ter2", "ter2");
    }

    @Test
    void an_identity_handler_finds_the_user_and_a_failure_is_never_a_401() {
        String secretClaim = FORGE.sign(Forge.claims("\"mood\":\"broken\""));
        String log = with("GuestIdentities", server -> {
            server.get("protected", server.tokenOf("user1")).succeedsWith("User[id=0, username=guest]");
            server.get("protected", FORGE.sign(Forge.claims("\"mood\":\"suspended\"")))
                    .isRefusedWith(new Refusal(403, "Suspended", "Ask the desk"));
            server.get("protected", secretClaim).isRefusedWith(UNCHECKED);
            server.get("optional", secretClaim).isRefusedWith(UNCHECKED);
            server.get("protected", FORGE.sign(Forge.claims("\"mood\":\"error\"")))
                    .isRefusedWith(UNCHECKED);
        });
        assertThat(log).contains("No database for ").doesNotContain(secretClaim);
    }

    @Test
    void a_roles_handler_decides_who_has_which_role() {
        String log = with("StaffRoles", server -> {
            server.get("roles/method", server.tokenOf("user2")).succeeds();
            server.get("roles/method", server.tokenOf("user1")).isRefusedWith(Refusal.FORBIDDEN);
            server.get("roles/method", FORGE.sign(Forge.claims("\"groups\":[\"owner\"]")))
                    .succeeds();
            server.get("roles/anyone", FORGE.sign(Forge.claims("\"broken\":1"))).succeeds();
            server.get("roles/method", FORGE.sign(Forge.claims("\"broken\":1"))).isRefusedWith(UNCHECKED);
        });
        assertThat(log).containsOnlyOnce("No database for roles");
    }

    @Test
    void a_payload_handler_adds_to_the_default_claims() {
        with("TenantPayload", server -> {
            JsonObject claims = part(server.tokenOf("user1"), 1);
            assertThat(claims.getString("tenant")).isEqualTo("blue");
            assertThat(claims.getInt("identity")).isEqualTo(1);
            assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(300);

            JsonObject own = part(server.tokenOf("user2"), 1);
            assertThat(own.getInt("iat")).isEqualTo(1);
            assertThat(own.getInt("nbf")).isEqualTo(2);
            assertThat(own.getInt("exp")).isEqualTo(3);
            assertThat(server.login("user2", "abcxyz").succeeds().json().getInt("expires_in"))
                    .isEqualTo(2);
        });
    }

    @Test
    void a_payload_handler_sees_the_credentials_of_a_login() {
        String log = with("DevicePayload", server -> {
            assertThat(part(loginWithDevice(server, "phone").succeeds().token(), 1))
                    .containsEntry("device", Json.read("{\"x\":\"phone\"}").get("x"))
                    .containsOnlyKeys("exp", "iat", "nbf", "auth_time", "identity", "device");
            assertThat(part(form(server).succeeds().token(), 1).getString("device"))
                    .isEqualTo("unknown");
            String issuedByCode = server.post(
                            "own/login", BodyPublishers.ofString("user1"), "Content-Type", "text/plain")
                    .succeeds()
                    .body();
            assertThat(part(issuedByCode, 1).getString("device")).isEqualTo("none");

            loginWithDevice(server, "broken").isRefusedWith(UNCHECKED);
        });
        assertThat(log)
                .containsOnlyOnce("responded with 500: java.lang.IllegalStateException\n\tat overrides.DevicePayload")
                .doesNotContain("No database for", "abcxyz");
    }

    @Test
    void an_identity_handler_can_restrict_a_token_to_one_purpose() {
        with("LoginTokens", server -> {
            String login = server.tokenOf("user1");
            String link = server.send(server.request("downloads/report")
                            .POST(BodyPublishers.noBody())
                            .header("Authorization", "JWT " + login))
                    .succeeds()
                    .body();

            server.get("protected", login).succeeds();
            server.get("protected", link).isRefusedWith(Refusal.NO_USER);
            server.get("optional", link).isRefusedWith(Refusal.NO_USER);
            server.get("downloads/report?token=" + link).succeedsWith("report for 1");
        });
    }

    @Test
    void a_payload_that_makes_the_token_too_long_is_a_server_error() {
        String log =
                with("HugePayload", server -> server.login("user1", "abcxyz").isRefusedWith(UNCHECKED));
        assertThat(log).contains("put less into the payload");
    }

    @Test
    void a_headers_handler_adds_to_the_default_headers_and_cannot_change_the_algorithm() {
        with("KeyIdHeaders", server -> {
            assertThat(part(server.tokenOf("user2"), 0))
                    .isEqualTo(Json.read("{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k-2\"}"));
            server.get("protected", server.tokenOf("user2")).succeeds();
        });
    }

    @Test
    void an_encode_handler_and_a_decode_handler_change_the_format_of_tokens() {
        with("PrefixEncoder,overrides.PrefixDecoder", server -> {
            String token = server.tokenOf("user1");
            assertThat(token).startsWith("app_");
            server.get("protected", token).succeeds();
            server.get("protected", token.substring(4))
                    .isRefusedWith(new Refusal(401, "Invalid token", "Not one of ours"));
            server.get("protected", "app_" + FORGE.sign(Forge.claimsWith("exp", "1")))
                    .isRefusedWith(Refusal.EXPIRED);
            server.get("protected", "app_" + "x".repeat(8_190)).isRefusedWith(Refusal.TOO_LONG);
        });
    }

    @Test
    void an_encode_handler_without_a_decode_handler_changes_only_issued_tokens() {
        with("PrefixEncoder", server -> {
            assertThat(server.tokenOf("user1")).startsWith("app_");
            server.get("protected", server.tokenOf("user1")).isRefusedWith(Refusal.HEADER_STRING);
        });
    }

    @Test
    void a_request_handler_reads_the_token_from_another_header() {
        with("GatewayToken", server -> {
            String token = server.tokenOf("user1");
            server.send(server.request("protected").header("X-Forwarded-Access-Token", token))
                    .succeeds();
            server.get("protected", token).succeeds();
            server.get("protected").isRefusedWith(NO_TOKEN);
        });
    }

    @Test
    void the_response_of_an_auth_response_handler_must_not_be_cached() {
        with("TypedResponse", server -> {
            Answer answer = server.login("user1", "abcxyz").has(201);
            assertThat(answer.json().getString("token_type")).isEqualTo("JWT");
            assertThat(answer.json().getString("user")).isEqualTo("user1");
            assertThat(answer.json().getInt("expires_in")).isEqualTo(300);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            server.get("protected", answer.token()).succeeds();

            Answer own = form(server).has(201);
            assertThat(own.json().getString("token_type")).isEqualTo("JWT");
            assertThat(own.headers().allValues("Cache-Control")).containsExactly("no-store");
        });
    }

    @Test
    void a_failing_auth_response_handler_does_not_leak_the_token_to_the_log() {
        String log =
                with("BrokenResponse", server -> server.login("user1", "abcxyz").isRefusedWith(UNCHECKED));
        assertThat(log).containsOnlyOnce("No way to write ***").doesNotContain("eyJ");
    }

    @Test
    void an_error_handler_writes_error_responses_and_the_challenge_stays() {
        String log = with("PlainErrors", server -> {
            Answer answer = server.get("protected").has(401).isChallengedWith("JWT realm=\"Login Required\"");
            assertThat(answer.body()).isEqualTo("Authorization Required!");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(server.login("user1", "wrong").has(401).body()).isEqualTo("Bad Request!");
            assertThat(server.get("broken/refused").has(418).body()).isEqualTo("Teapot!");

            server.getWithHeader("protected", "JWT a b").isRefusedWith(UNCHECKED);
        });
        assertThat(log).containsOnlyOnce("No words for this");
    }

    private static Answer loginWithCode(Server server, String code) {
        return server.post("auth", Json.object("username", "user1", "password", "hun\"ter2", "code", code));
    }

    private static Answer loginWithDevice(Server server, String device) {
        return server.post("auth", Json.object("username", "user1", "password", "abcxyz", "device", device));
    }

    private static Answer form(Server server) {
        return server.post(
                "form/login",
                BodyPublishers.ofString("username=user1&password=abcxyz"),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static JsonObject part(String token, int index) {
        byte[] part = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
        return Json.read(new String(part, StandardCharsets.UTF_8));
    }

    /** Starts a server with this class from the overrides as a bean, runs the checks, stops the server, and returns its log. */
    private static String with(String bean, Consumer<Server> look) {
        EmbeddedServer server =
                EmbeddedServer.start(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET), "overrides." + bean);
        try (server) {
            look.accept(server.http());
        }
        return server.log();
    }
}
