package embedded;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.NO_TOKEN;
import static contract.Refusal.SCHEME;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.Refusal;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each setting, changed by its documented environment variable, with the effect seen from outside. */
class SettingsTest {

    private static final Forge FORGE = new Forge(EmbeddedServer.SECRET);
    private static final Executor EACH_ON_ITS_OWN = task -> new Thread(task).start();

    @Test
    void secret_key() {
        String other = "another-secret-of-a-good-length-1c9d";
        with(Map.of("JWT_SECRET_KEY", other), server -> {
            server.get("protected", new Forge(other).sign(Forge.claims())).succeeds();
            server.get("protected", FORGE.sign(Forge.claims())).isRefusedWith(Refusal.SIGNATURE);
        });
    }

    @Test
    void default_realm_and_auth_header_prefix() {
        with(Map.of("JWT_DEFAULT_REALM", "The \"back\" office", "JWT_AUTH_HEADER_PREFIX", "Bearer"), server -> {
            server.get("protected")
                    .isRefusedWith(NO_TOKEN)
                    .isChallengedWith("Bearer realm=\"The \\\"back\\\" office\"");
            server.login("user1", "wrong")
                    .isRefusedWith(CREDENTIALS)
                    .isChallengedWith("Bearer realm=\"The \\\"back\\\" office\"");
            server.getWithHeader("protected", "bearer " + server.tokenOf("user1"))
                    .succeeds();
            server.get("protected", server.tokenOf("user1")).isRefusedWith(SCHEME);
        });
    }

    @Test
    void several_auth_header_prefixes() {
        with(Map.of("JWT_AUTH_HEADER_PREFIX", "Bearer, Token"), server -> {
            String token = server.tokenOf("user1");
            server.get("protected").isRefusedWith(NO_TOKEN).isChallengedWith("Bearer realm=\"Login Required\"");
            server.getWithHeader("protected", "bearer " + token).succeeds();
            server.getWithHeader("protected", "token " + token).succeeds();
            server.get("protected", token).isRefusedWith(SCHEME);
        });
    }

    @Test
    void auth_url_rule() {
        String body = Json.object("username", "user1", "password", "abcxyz");
        with(Map.of("JWT_AUTH_URL_RULE", "/api/login"), server -> {
            server.post("api/login", body).succeeds();
            server.post("auth", body).has(404);
        });
        with(Map.of("JWT_AUTH_URL_RULE", "/login/"), server -> {
            server.post("login/", body).succeeds();
            server.post("login", body).has(404);
        });
    }

    @Test
    void auth_url_rule_none() {
        with(Map.of("JWT_AUTH_URL_RULE", "none"), server -> {
            server.login("user1", "abcxyz").has(404);
            server.post("none", "{}").has(404);
            server.get("protected", FORGE.sign(Forge.claims())).succeeds();
            form(server).succeeds();
        });
    }

    @Test
    void login_concurrency() {
        Map<String, String> settings = Map.of("JWT_LOGIN_CONCURRENCY", "1");
        // Each login checks a password, which takes longer than it takes for the next one to arrive.
        with(settings, "overrides.SlowPasswords", server -> {
            List<Answer> answers = IntStream.range(0, 32)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> form(server), EACH_ON_ITS_OWN))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(Answer::status).contains(200, 503).containsOnly(200, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 503)
                    .allSatisfy(answer -> answer.isRefusedWith(Refusal.TOO_MANY_LOGINS));
            form(server).succeeds();
        });
    }

    private static Answer form(Server server) {
        return server.post(
                "form/login",
                BodyPublishers.ofString("username=user1&password=abcxyz"),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    @Test
    void auth_endpoint() {
        try (EmbeddedServer server = EmbeddedServer.start(
                Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET, "JWT_AUTH_ENDPOINT", "front-door"))) {
            assertThat(server.log()).contains("POST /auth below the application path (front-door)");
        }
    }

    @Test
    void auth_username_key_and_auth_password_key() {
        with(Map.of("JWT_AUTH_USERNAME_KEY", "e-mail", "JWT_AUTH_PASSWORD_KEY", "pass word"), server -> {
            server.post("auth", Json.object("e-mail", "user1", "pass word", "abcxyz"))
                    .succeeds();
            server.login("user1", "abcxyz").isRefusedWith(CREDENTIALS);
        });
    }

    @Test
    void algorithm() {
        String secret = "only-for-tests-4f0b6e83a1c97d25-8e1c40b7f39a2d6c-b5d2907e6f3171ca";
        with(Map.of("JWT_ALGORITHM", "HS512", "JWT_SECRET_KEY", secret), server -> {
            String header = "{\"typ\":\"JWT\",\"alg\":\"HS512\"}";
            server.get("protected", server.tokenOf("user1")).succeeds();
            server.get(
                            "protected",
                            new Forge(secret).sign("HmacSHA512", Forge.base64(header), Forge.base64(Forge.claims())))
                    .succeeds();
            server.get("protected", new Forge(secret).sign(Forge.claims())).isRefusedWith(Refusal.ALGORITHM);
        });
    }

    @Test
    void leeway() {
        with(Map.of("JWT_LEEWAY", "300"), server -> {
            long now = Forge.now();
            server.get("protected", FORGE.sign(Forge.claimsWith("exp", Long.toString(now - 200))))
                    .succeeds();
            server.get("protected", FORGE.sign(Forge.claimsWith("nbf", Long.toString(now + 200))))
                    .succeeds();
            server.get("protected", FORGE.sign(Forge.claimsWith("iat", Long.toString(now + 200))))
                    .succeeds();
            server.get("protected", FORGE.sign(Forge.claimsWith("exp", Long.toString(now - 400))))
                    .isRefusedWith(Refusal.EXPIRED);
        });
    }

    @Test
    void verify() {
        EmbeddedServer started = with(Map.of("JWT_VERIFY", "false", "JWT_ACCEPT_UNVERIFIED_TOKENS", "true"), server -> {
            server.get("protected", Forge.base64("{}") + "." + Forge.base64("{\"identity\":2}") + ".")
                    .succeedsWith("User[id=2, username=user2]");
            server.get("protected", FORGE.sign(Forge.claims("\"aud\":\"x\""))).succeeds();
            server.get("protected", "nonsense").isRefusedWith(Refusal.TOO_FEW_PARTS);
        });
        assertThat(started.log()).contains("WARNING: jwt.verify is false");
    }

    @Test
    void verify_expiration() {
        EmbeddedServer started = with(
                Map.of("JWT_VERIFY_EXPIRATION", "false"),
                server -> server.get("protected", FORGE.sign(Forge.claimsWith("exp", "1")))
                        .succeeds());
        assertThat(started.log()).contains("WARNING: jwt.verify-expiration is false");
    }

    @Test
    void expiration_delta_and_not_before_delta() {
        with(Map.of("JWT_EXPIRATION_DELTA", "7200", "JWT_NOT_BEFORE_DELTA", "PT30M"), server -> {
            var claims = Json.read(new String(
                    java.util.Base64.getUrlDecoder()
                            .decode(server.tokenOf("user1").split("\\.", -1)[1]),
                    java.nio.charset.StandardCharsets.UTF_8));
            assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(7_200);
            assertThat(claims.getInt("nbf") - claims.getInt("iat")).isEqualTo(1_800);
            assertThat(server.login("user1", "abcxyz").succeeds().json().getInt("expires_in"))
                    .isEqualTo(7_200);
            server.get("protected", server.tokenOf("user1")).isRefusedWith(Refusal.NBF_FUTURE);
        });
    }

    @Test
    void verify_claims() {
        Map<String, String> settings = Map.of("JWT_VERIFY_CLAIMS", "exp, iat", "JWT_ACCEPT_UNVERIFIED_TOKENS", "true");
        EmbeddedServer started = with(settings, server -> {
            String later = Long.toString(Forge.now() + 3_600);
            server.get("protected", new Forge("anything").sign(Forge.claims())).succeeds();
            server.get("protected", FORGE.sign(Forge.claimsWith("nbf", later))).succeeds();
            server.get("protected", FORGE.sign(Forge.claimsWith("iat", later))).isRefusedWith(Refusal.IAT_FUTURE);
            server.get("protected", FORGE.sign(Forge.claimsWith("exp", "1"))).isRefusedWith(Refusal.EXPIRED);
        });
        assertThat(started.log())
                .contains("jwt.verify-claims leaves out signature", "jwt.verify-claims leaves out nbf")
                .doesNotContain("leaves out exp", "leaves out iat");
    }

    @Test
    void roles_claim() {
        with(Map.of("JWT_ROLES_CLAIM", "realm_access/roles"), server -> {
            String keycloak = FORGE.sign(Forge.claims("\"realm_access\":{\"roles\":[\"admin\"]}"));
            server.get("roles/class", keycloak).succeeds();
            assertThat(server.get("principal", keycloak).succeeds().json().getBoolean("admin"))
                    .isTrue();
            server.get("roles/class", FORGE.sign(Forge.claims("\"groups\":[\"admin\"]")))
                    .isRefusedWith(Refusal.FORBIDDEN);
        });
        with(
                Map.of("JWT_ROLES_CLAIM", "https:~1~1example.com~1roles"),
                server -> server.get("roles/class", FORGE.sign(Forge.claims("\"https://example.com/roles\":\"admin\"")))
                        .succeeds());
    }

    @Test
    void required_claims() {
        with(Map.of("JWT_REQUIRED_CLAIMS", "exp,tenant"), server -> {
            server.get("protected", FORGE.sign(Forge.claims("\"tenant\":1"))).succeeds();
            server.get("protected", FORGE.sign(Forge.claims())).isRefusedWith(Refusal.missing("tenant"));
            server.get("protected", FORGE.sign("{\"identity\":1,\"tenant\":1,\"exp\":9999999999}"))
                    .succeeds();
            server.login("user1", "abcxyz").isRefusedWith(Refusal.UNCHECKED);
        });
        with(
                Map.of("JWT_REQUIRED_CLAIMS", "none"),
                server ->
                        server.get("protected", FORGE.sign("{\"identity\":1}")).succeeds());
    }

    /** Starts a server with the secret and these settings, runs the checks, stops the server, and returns it for its log. */
    private static EmbeddedServer with(Map<String, String> settings, Consumer<Server> look) {
        return with(settings, "", look);
    }

    /** The same with this class from the overrides as a bean. */
    private static EmbeddedServer with(Map<String, String> settings, String bean, Consumer<Server> look) {
        Map<String, String> environment = new HashMap<>(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET));
        environment.putAll(settings);
        try (EmbeddedServer server = EmbeddedServer.start(environment, bean)) {
            look.accept(server.http());
            return server;
        }
    }
}
