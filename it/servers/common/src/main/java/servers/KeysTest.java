package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import contract.Refusal;
import contract.Server;
import org.junit.jupiter.api.Test;

/** Tokens signed with a private key, and checks with fetched public keys, on each server. */
class KeysTest {

    private static final String JWKS = ".well-known/jwks.json";

    private final AppServer server = ServerUnderTest.get();

    @Test
    void a_service_with_a_private_key_issues_and_checks_tokens_and_publishes_its_key() {
        Server issuer = http(Shape.ISSUES);
        issuer.get("protected", issuer.tokenOf("user1")).succeeds();
        issuer.get("protected").isRefusedWith(Refusal.NO_TOKEN);
        assertThat(issuer.get(JWKS).succeeds().json().getJsonArray("keys"))
                .singleElement()
                .satisfies(key ->
                        assertThat(key.asJsonObject()).containsOnlyKeys("kty", "kid", "use", "alg", "crv", "x", "y"));
        assertThat(issuer.get(JWKS).header("Cache-Control")).isEqualTo("public, max-age=300");
        issuer.post(JWKS, "{}").isRefusedWith(Refusal.KEYS_NOT_GET);
    }

    @Test
    void another_service_fetches_the_public_key_and_only_checks_tokens() {
        Server checker = http(Shape.CHECKS);
        checker.get("protected", http(Shape.ISSUES).tokenOf("user1")).succeeds();
        checker.get("protected", new Forge(Shape.SECRET).sign(Forge.claims())).isRefusedWith(Refusal.ALGORITHM);
        checker.login("user1", "abcxyz").has(404);
        checker.get(JWKS).has(404);
    }

    private Server http(Shape shape) {
        return new Server(server.baseOf(shape).resolve(shape.applicationPath()), "");
    }
}
