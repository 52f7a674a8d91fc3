package embedded;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.EXPIRED;
import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The quickstart of the README, as a newcomer runs it. */
class QuickstartTest {

    @Test
    void a_newcomer_logs_in_and_reads_the_protected_resource() {
        EmbeddedServer quickstart =
                EmbeddedServer.quickstart(Map.of("MP_CONFIG_PROFILE", "dev")).awaitReady();
        Server server = quickstart.http();
        try (quickstart) {
            server.get("protected", server.tokenOf("user1")).succeedsWith("User[id=1, username=user1]");
            server.get("protected").isRefusedWith(NO_TOKEN);
            server.login("user1", "wrong").isRefusedWith(CREDENTIALS);
            String token = refreshToken(server.login("user1", "abcxyz").succeeds());
            Answer refreshed = server.post("auth/refresh", Json.object("refresh_token", token))
                    .succeeds();
            assertThat(refreshed.json().getString("refresh_token")).isEqualTo(token);
            server.get("protected", refreshed.token()).succeedsWith("User[id=1, username=user1]");
            server.post("auth/logout", Json.object("refresh_token", token)).has(204);
            server.post("auth/refresh", Json.object("refresh_token", token)).has(401);
        }
        assertThat(quickstart.log())
                .contains(
                        "The quickstart runs at " + server.base() + " (Ctrl+C ends it). Open this address in a browser",
                        "curl -H 'Content-Type: application/json'",
                        server.base() + "auth",
                        server.base() + "auth/refresh",
                        server.base() + "auth/logout",
                        server.base() + "protected");
    }

    @Test
    void a_browser_that_logs_in_gets_cookies_and_no_token_that_a_script_can_read() {
        try (EmbeddedServer quickstart =
                EmbeddedServer.quickstart(Map.of("MP_CONFIG_PROFILE", "dev")).awaitReady()) {
            Server server = quickstart.http();
            server.get("").succeeds();

            Answer login = server.post(
                            "auth",
                            BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz")),
                            "Content-Type",
                            "application/json",
                            "Sec-Fetch-Site",
                            "same-origin")
                    .succeeds();

            assertThat(login.json()).containsOnlyKeys("expires_in");
            assertThat(login.headers().allValues("Set-Cookie"))
                    .hasSize(2)
                    .allSatisfy(cookie ->
                            assertThat(cookie).startsWith("__Host-jwt").contains("HttpOnly"));
        }
    }

    private static String refreshToken(Answer login) {
        return login.json().getString("refresh_token");
    }

    @Test
    void an_expired_token_is_refused() {
        try (EmbeddedServer quickstart = EmbeddedServer.quickstart(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET))
                .awaitReady()) {
            Server server = quickstart.http();

            server.get("protected", new Forge(server.secret()).sign(Forge.claimsWith("exp", "1")))
                    .isRefusedWith(EXPIRED);
        }
    }

    @Test
    void a_short_secret_stops_the_quickstart_with_a_one_line_message() {
        String log =
                EmbeddedServer.quickstart(Map.of("JWT_SECRET_KEY", "short")).awaitRefusal();

        assertThat(log)
                .contains("jwt.secret-key: has 5 bytes, but HS256 needs at least 32")
                .doesNotContain("\tat ");
    }
}
