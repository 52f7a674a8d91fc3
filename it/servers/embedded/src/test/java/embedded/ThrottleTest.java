package embedded;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.TOO_MANY_FAILURES;
import static contract.Refusal.UNCHECKED;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Json;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The throttle for failed logins, with its settings and hooks. */
class ThrottleTest {

    private static final String RIGHT = "abcxyz";

    @Test
    void throttle_failures_and_throttle_max_wait() {
        Map<String, String> settings = Map.of("JWT_THROTTLE_FAILURES", "2", "JWT_THROTTLE_MAX_WAIT", "PT3S");
        String log = with(settings, "", server -> {
            server.login("user1", "wrong").isRefusedWith(CREDENTIALS);
            server.login("user1", RIGHT).succeeds();
            server.login("user1", "wrong").isRefusedWith(CREDENTIALS);
            server.login("user1", "wrong").isRefusedWith(CREDENTIALS);
            for (int i = 0; i < 4; i++) {
                // Without a maximum, the waits would be 1, 2, 4 and 8 seconds.
                assertThat(Integer.parseInt(until(server, 429).header("Retry-After")))
                        .isBetween(1, 3);
                until(server, 401);
            }
        });
        assertThat(log)
                .contains("INFO: cdi-jwt: POST /app/api/auth refused: 429 TOO_MANY_FAILURES (Too many failed logins)");
    }

    @Test
    void throttle_failures_none() {
        String log = with(Map.of("JWT_THROTTLE_FAILURES", "none"), "", server -> {
            for (int i = 0; i < 15; i++) {
                server.login("user1", "wrong").isRefusedWith(CREDENTIALS);
            }
            server.login("user1", RIGHT).succeeds();
        });
        assertThat(log).contains("WARNING: jwt.throttle-failures is none: there is no limit for guessing passwords");
    }

    @Test
    void the_owner_can_log_in_from_a_known_address_during_an_attack() {
        with(Map.of("JWT_THROTTLE_FAILURES", "3"), "overrides.TrustedProxy", server -> {
            from(server, "home", RIGHT).succeeds();
            for (int i = 0; i < 3; i++) {
                from(server, "place " + i, "wrong").isRefusedWith(CREDENTIALS);
            }
            until(server, 429);
            from(server, "elsewhere", RIGHT).isRefusedWith(TOO_MANY_FAILURES);
            from(server, "home", RIGHT).succeeds();
        });
    }

    @Test
    void the_applications_own_throttle_replaces_the_default() {
        with(Map.of("JWT_THROTTLE_FAILURES", "2"), "overrides.SharedThrottle", server -> {
            assertThat(server.login("user2", RIGHT)
                            .isRefusedWith(TOO_MANY_FAILURES)
                            .header("Retry-After"))
                    .isEqualTo("90");
            until(server, 429);
            server.post("let-in", BodyPublishers.ofString("user1"), "Content-Type", "text/plain")
                    .has(204);
            server.login("user1", RIGHT).succeeds();
        });
    }

    @Test
    void exceptions_do_not_count_as_failures_and_jwt_exceptions_do() {
        with(Map.of("JWT_THROTTLE_FAILURES", "3"), "overrides.CodeAuthenticator", server -> {
            for (int i = 0; i < 5; i++) {
                code(server, "broken").isRefusedWith(UNCHECKED);
            }
            code(server, "1234").succeeds();
            code(server, "missing").has(403);
            code(server, "wrapped").has(423);
            code(server, "wrong").isRefusedWith(CREDENTIALS);
            // This authenticator is fast, so the wait is not over yet.
            code(server, "1234").isRefusedWith(TOO_MANY_FAILURES);
        });
    }

    private static Answer until(Server server, int status) {
        Answer answer = server.login("user1", "wrong");
        long start = System.nanoTime();
        while (answer.status() != status
                && System.nanoTime() - start < Duration.ofSeconds(60).toNanos()) {
            answer = server.login("user1", "wrong");
        }
        return answer.has(status);
    }

    private static Answer code(Server server, String code) {
        return server.post("auth", Json.object("username", "user1", "password", RIGHT, "code", code));
    }

    private static Answer from(Server server, String address, String password) {
        return server.post(
                "auth",
                BodyPublishers.ofString(Json.object("username", "user1", "password", password)),
                "Content-Type",
                "application/json",
                "X-Client",
                address);
    }

    private static String with(Map<String, String> settings, String bean, Consumer<Server> look) {
        Map<String, String> environment = new HashMap<>(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET));
        environment.putAll(settings);
        EmbeddedServer server = EmbeddedServer.start(environment, bean);
        try (server) {
            look.accept(server.http());
        }
        return server.log();
    }
}
