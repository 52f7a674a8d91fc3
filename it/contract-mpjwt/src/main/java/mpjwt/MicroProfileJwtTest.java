package mpjwt;

import contract.Forge;
import contract.KeyFiles;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A service without cdi-jwt accepts the tokens that cdi-jwt issues, and no others. */
@ParameterizedClass
@EnumSource(Algorithm.class)
class MicroProfileJwtTest {

    @Parameter
    Algorithm algorithm;

    private CheckerServer server;
    private Checker checker;
    private Issuer issuer;

    @BeforeEach
    void start() {
        server = CheckerUnderTest.server();
        checker = server.checker(algorithm.name());
        issuer = CheckerUnderTest.issuer(algorithm.name());
    }

    @Test
    void a_user_in_the_group_is_accepted() {
        checker.get("orders", issuer.tokenOf("ada")).succeedsWith("all orders");
    }

    @Test
    void a_user_outside_the_group_is_forbidden() {
        checker.get("orders", issuer.tokenOf("bob")).has(403);
    }

    @Test
    void a_request_without_a_token_is_refused() {
        checker.get("orders").has(server.withoutToken());
        checker.get("me").has(server.withoutToken());
    }

    @Test
    void an_open_resource_stays_open() {
        checker.get("open").succeedsWith("open");
        checker.get("open", issuer.tokenOf("bob")).succeedsWith("open");
    }

    @Test
    void the_service_reads_the_name_the_subject_the_groups_and_the_id() {
        String token = issuer.tokenOf("ada");
        String id = Token.of(token).claims().getString("jti");

        checker.get("me", token).succeedsWith("name ada\nsubject user-1\ngroups [admin, user]\nid " + id);
    }

    @Test
    void a_token_for_several_audiences_is_accepted() {
        String token = of("ada")
                .with(
                        "aud",
                        jakarta.json.Json.createArrayBuilder(List.of("invoices", Issuer.AUDIENCE))
                                .build())
                .signed(algorithm, issuer.keys());

        checker.get("orders", token).succeeds();
    }

    @Test
    void an_expired_token_is_refused() {
        Token token = of("ada")
                .with("iat", Forge.now() - 7200)
                .with("nbf", Forge.now() - 7200)
                .with("exp", Forge.now() - 3600);

        checker.get("orders", token.signed(algorithm, issuer.keys())).has(401);
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        checker.get("orders", of("ada").with("iss", "https://other.example").signed(algorithm, issuer.keys()))
                .has(401);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        checker.get("orders", of("ada").with("aud", "invoices").signed(algorithm, issuer.keys()))
                .has(401);
    }

    @Test
    void a_token_with_one_character_of_its_signature_changed_is_refused() {
        String token = issuer.tokenOf("ada");
        int at = token.lastIndexOf('.') + 10;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';

        checker.get("orders", token.substring(0, at) + other + token.substring(at + 1))
                .has(401);
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() {
        String bob = issuer.tokenOf("bob");
        String ada = issuer.tokenOf("ada");
        String forged = bob.substring(0, bob.indexOf('.'))
                + ada.substring(ada.indexOf('.'), ada.lastIndexOf('.'))
                + bob.substring(bob.lastIndexOf('.'));

        checker.get("orders", forged).has(401);
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        checker.get("orders", of("ada").signed(algorithm, algorithm.newKeys())).has(401);
    }

    @Test
    void a_token_with_an_unpublished_key_id_is_refused() {
        checker.get("orders", of("ada").withHeader("kid", "unknown").signed(algorithm, algorithm.newKeys()))
                .has(server.withUnknownKey());
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() {
        PublicKey key = issuer.keys().getPublic();
        byte[] pem = KeyFiles.pem(key).getBytes(StandardCharsets.US_ASCII);

        Stream.of(pem, key.getEncoded())
                .map(of("ada").withHeader("alg", "HS256")::signed)
                .forEach(token -> checker.get("orders", token).has(401));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        checker.get("orders", of("ada").withHeader("alg", "none").unsigned()).has(401);
    }

    private Token of(String username) {
        return Token.of(issuer.tokenOf(username));
    }
}
