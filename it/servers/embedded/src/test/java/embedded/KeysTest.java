package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.KeyFiles;
import contract.Refusal;
import contract.Server;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One service that issues tokens with a private key, and others that check them. */
class KeysTest {

    private static final String JWKS = ".well-known/jwks.json";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS384", "ES512", "EdDSA"})
    void a_token_of_one_service_is_checked_by_another_with_the_published_keys(String algorithm) {
        KeyPair pair = KeyFiles.pairFor(algorithm);
        try (EmbeddedServer issuer = start(algorithm, "JWT_SIGN_KEY_LOCATION", pair);
                EmbeddedServer fetching = EmbeddedServer.start(Map.of(
                        "JWT_ALGORITHM",
                        algorithm,
                        "JWT_JWKS_LOCATION",
                        issuer.http().base().resolve(JWKS).toString()))) {
            String token = issuer.http().tokenOf("user1");
            assertThat(header(token).getString("alg")).isEqualTo(algorithm);
            assertThat(header(token).getString("kid"))
                    .isEqualTo(issuer.http()
                            .get(JWKS)
                            .succeeds()
                            .json()
                            .getJsonArray("keys")
                            .getJsonObject(0)
                            .getString("kid"));
            issuer.http().get("protected", token).succeeds();
            fetching.http().get("protected", token).succeeds();
            fetching.http().get("protected").isRefusedWith(Refusal.NO_TOKEN);
            fetching.http().login("user1", "abcxyz").has(404);
            fetching.http().get(JWKS).has(404);

            issuer.stop();
            fetching.http().get("protected", token).succeeds();
            fetching.http().get("protected", withKid(token, "another")).isRefusedWith(Refusal.KEY_UNKNOWN);
        }
    }

    @Test
    void the_public_keys_are_published_as_a_jwk_set() {
        KeyPair pair = KeyFiles.pairFor("ES256");
        try (EmbeddedServer issuer = start("ES256", "JWT_SIGN_KEY_LOCATION", pair)) {
            Server server = issuer.http();
            Answer answer = server.get(JWKS).succeeds();
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.json()).containsOnlyKeys("keys");
            assertThat(answer.json().getJsonArray("keys"))
                    .singleElement()
                    .satisfies(key -> assertThat(key.asJsonObject())
                            .containsOnlyKeys("kty", "kid", "use", "alg", "crv", "x", "y"));

            Answer head = server.send(server.request(JWKS).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.succeeds().body()).isEmpty();
            server.post(JWKS, "{}").isRefusedWith(Refusal.KEYS_NOT_GET);
            assertThat(server.post(JWKS, "{}").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            Answer options = server.send(server.request(JWKS).method("OPTIONS", BodyPublishers.noBody()));
            assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(issuer.log()).contains("public keys:   GET /" + JWKS);
        }
    }

    @Test
    void the_public_keys_can_be_at_another_path_or_not_published() {
        Path file = KeyFiles.write(
                folder.resolve("key.pem"), KeyFiles.pairFor("EdDSA").getPrivate());
        Map<String, String> settings = Map.of(
                "JWT_ALGORITHM", "EdDSA", "JWT_SIGN_KEY_LOCATION", file.toString(), "JWT_JWKS_URL_RULE", "/keys");
        try (EmbeddedServer issuer = EmbeddedServer.start(settings)) {
            issuer.http().get("keys").succeeds();
            issuer.http().get(JWKS).has(404);
        }
        try (EmbeddedServer issuer = EmbeddedServer.start(Map.of(
                "JWT_ALGORITHM", "EdDSA", "JWT_SIGN_KEY_LOCATION", file.toString(), "JWT_JWKS_URL_RULE", "none"))) {
            issuer.http().get(JWKS).has(404);
            issuer.http().get("protected", issuer.http().tokenOf("user1")).succeeds();
        }
    }

    @Test
    void a_service_with_only_the_public_key_checks_tokens_and_cannot_issue_them() {
        KeyPair pair = KeyFiles.pairFor("ES256");
        try (EmbeddedServer issuer = start("ES256", "JWT_SIGN_KEY_LOCATION", pair);
                EmbeddedServer checker = start("ES256", "JWT_VERIFY_KEY_LOCATION", pair)) {
            checker.http().get("protected", issuer.http().tokenOf("user1")).succeeds();
            checker.http().login("user1", "abcxyz").has(404);
            checker.http()
                    .get("protected", new Forge("x".repeat(64)).sign(Forge.claims()))
                    .isRefusedWith(Refusal.ALGORITHM);
            assertThat(checker.log()).contains("the login endpoint (there is no key to sign with)");
        }
    }

    @Test
    void the_key_of_a_partner_accepts_any_key_id_and_is_not_published() {
        KeyPair own = KeyFiles.pairFor("ES256");
        KeyPair partners = KeyFiles.pairFor("ES256");
        Path sign = KeyFiles.write(folder.resolve("own.pem"), own.getPrivate());
        Path verify = KeyFiles.write(folder.resolve("partner.pem"), partners.getPublic());
        try (EmbeddedServer partner = start("ES256", "JWT_SIGN_KEY_LOCATION", partners);
                EmbeddedServer issuer = EmbeddedServer.start(Map.of(
                        "JWT_ALGORITHM",
                        "ES256",
                        "JWT_SIGN_KEY_LOCATION",
                        sign.toString(),
                        "JWT_VERIFY_KEY_LOCATION",
                        verify.toString()))) {
            String ownToken = issuer.http().tokenOf("user1");
            String partnersToken = partner.http().tokenOf("user1");
            issuer.http().get("protected", ownToken).succeeds();
            issuer.http().get("protected", partnersToken).succeeds();
            issuer.http().get("protected", withKid(partnersToken, "2026")).isRefusedWith(Refusal.SIGNATURE);
            assertThat(issuer.http().get(JWKS).succeeds().json().getJsonArray("keys"))
                    .singleElement()
                    .satisfies(key -> assertThat(key.asJsonObject().getString("kid"))
                            .isEqualTo(header(ownToken).getString("kid")));
        }
    }

    @Test
    void a_token_gets_503_until_the_keys_of_the_issuer_are_available() {
        KeyPair pair = KeyFiles.pairFor("ES256");
        try (EmbeddedServer issuer = start("ES256", "JWT_SIGN_KEY_LOCATION", pair);
                EmbeddedServer checker = EmbeddedServer.start(
                        Map.of("JWT_ALGORITHM", "ES256", "JWT_JWKS_LOCATION", "http://127.0.0.1:1/keys"))) {
            String token = issuer.http().tokenOf("user1");
            Answer answer = checker.http().get("protected", token).isRefusedWith(Refusal.KEYS_UNAVAILABLE);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 10);
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
            checker.http().get("optional", token).isRefusedWith(Refusal.KEYS_UNAVAILABLE);
            checker.http().get("optional").succeeds();
            checker.http().get("protected").isRefusedWith(Refusal.NO_TOKEN);
            checker.http()
                    .get("protected", new Forge("x".repeat(64)).sign(Forge.claims()))
                    .isRefusedWith(Refusal.ALGORITHM);
            assertThat(checker.log())
                    .contains(
                            "INFO",
                            "GET /app/api/protected refused: 503 UNCHECKED (The keys of the issuer are not available)")
                    .containsOnlyOnce("\"http://127.0.0.1:1/keys\" cannot be read (ConnectException)");
        }
    }

    @Test
    void issuer_and_audience_are_issued_and_checked() {
        Map<String, String> settings = Map.of(
                "JWT_SECRET_KEY", EmbeddedServer.SECRET, "JWT_ISSUER", "https://i.example", "JWT_AUDIENCE", "a,b");
        try (EmbeddedServer issuer = EmbeddedServer.start(settings)) {
            Server server = issuer.http();
            JsonObject claims = part(server.tokenOf("user1"), 1);
            assertThat(claims).containsOnlyKeys("identity", "iat", "nbf", "exp", "auth_time", "iss", "aud", "jti");
            assertThat(claims.getString("iss")).isEqualTo("https://i.example");
            assertThat(claims.get("aud")).hasToString("[\"a\",\"b\"]");
            server.get("protected", server.tokenOf("user1")).succeeds();
            Forge forge = new Forge(EmbeddedServer.SECRET);
            server.get("protected", forge.sign(Forge.claims())).isRefusedWith(Refusal.missing("aud"));
            server.get("protected", forge.sign(Forge.claims("\"aud\":\"c\",\"iss\":\"https://i.example\"")))
                    .isRefusedWith(Refusal.AUDIENCE);
            server.get("protected", forge.sign(Forge.claims("\"aud\":\"b\",\"iss\":\"https://i.example/\"")))
                    .isRefusedWith(Refusal.ISSUER);
            server.get("protected", forge.sign(Forge.claims("\"aud\":\"b\",\"iss\":\"https://i.example\"")))
                    .succeeds();
        }
    }

    @Test
    void a_secret_can_be_in_a_file() throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, EmbeddedServer.SECRET + "\n");
        try (EmbeddedServer server = EmbeddedServer.start(Map.of("JWT_SECRET_KEY_LOCATION", file.toString()))) {
            server.http()
                    .get("protected", new Forge(EmbeddedServer.SECRET).sign(Forge.claims()))
                    .succeeds();
            server.http().get("protected", server.http().tokenOf("user1")).succeeds();
        }
    }

    @Test
    void a_key_of_the_wrong_type_stops_the_deployment_and_the_message_names_setting_file_and_fault() {
        Path file = KeyFiles.write(
                folder.resolve("key.pem"), KeyFiles.pairFor("ES384").getPrivate());
        try (EmbeddedServer server = EmbeddedServer.launch(
                EmbeddedServer.APPLICATION,
                Map.of("JWT_ALGORITHM", "ES256", "JWT_SIGN_KEY_LOCATION", file.toString()))) {
            assertThat(server.awaitRefusal())
                    .contains("jwt.sign-key-location: \"" + file
                            + "\" is an EC key on P-384, but ES256 needs an EC key on P-256");
        }
    }

    private EmbeddedServer start(String algorithm, String location, KeyPair pair) {
        boolean signs = location.contains("SIGN");
        Path file = KeyFiles.write(
                folder.resolve(signs ? "sign.pem" : "verify.pem"), signs ? pair.getPrivate() : pair.getPublic());
        return EmbeddedServer.start(Map.of("JWT_ALGORITHM", algorithm, location, file.toString()));
    }

    private static String withKid(String token, String kid) {
        String changed = header(token).toString().replaceFirst("\"kid\":\"[^\"]*\"", "\"kid\":\"" + kid + "\"");
        return Forge.base64(changed) + token.substring(token.indexOf('.'));
    }

    private static JsonObject header(String token) {
        return part(token, 0);
    }

    private static JsonObject part(String token, int index) {
        return Json.read(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8));
    }
}
