package interop;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that knows nothing of us believes the tokens that we issue, and no others. */
@ParameterizedClass
@EnumSource(Algorithm.class)
class InteropTest {

    @Parameter
    Algorithm algorithm;

    private Checker checker;
    private Issuer issuer;

    @BeforeEach
    void start() {
        checker = CheckerUnderTest.server().checkerOf(algorithm);
        issuer = CheckerUnderTest.issuer(algorithm);
    }

    @Test
    void whoever_is_in_the_group_is_let_in() {
        checker.get("orders", issuer.tokenOf("ada")).succeedsWith("all orders");
    }

    @Test
    void whoever_is_not_in_the_group_is_forbidden() {
        checker.get("orders", issuer.tokenOf("bob")).has(403);
    }

    @Test
    void nobody_comes_in_without_a_token() {
        checker.get("orders").has(401);
        checker.get("me").has(401);
    }

    @Test
    void what_is_open_stays_open() {
        checker.get("open").succeedsWith("open");
        checker.get("open", issuer.tokenOf("bob")).succeedsWith("open");
    }

    @Test
    void the_name_the_subject_the_groups_and_the_id_arrive() {
        String token = issuer.tokenOf("ada");
        String id = Token.of(token).claims().getString("jti");

        checker.get("me", token).succeedsWith("name ada\nsubject 3\ngroups [admin, user]\nid " + id);
    }

    @Test
    void a_token_for_several_audiences_is_taken_by_each_of_them() {
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
    void a_token_of_another_key_is_refused() {
        checker.get("orders", of("ada").signed(algorithm, algorithm.newKeys())).has(401);
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() {
        byte[] key = issuer.keys().getPublic().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";

        Stream.of(pem, new String(key, StandardCharsets.ISO_8859_1))
                .map(of("ada").withHeader("alg", "HS256")::signed)
                .forEach(token -> checker.get("orders", token).has(401));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        checker.get("orders", of("ada").withHeader("alg", "none").unsigned()).has(401);
    }

    @Test
    void a_token_that_is_signed_with_a_new_key_is_taken_once_that_is_published() {
        assertThat(issuer.tokenOf("ada")).isNotEmpty();
        int before = issuer.asked.size();
        issuer.signWithNewKeys();
        long start = System.nanoTime();
        int status = checker.get("orders", issuer.tokenOf("ada")).status();
        System.out.println("ROTATION " + algorithm + " " + status + " asked before " + before + " after "
                + issuer.asked.size() + " ms " + (System.nanoTime() - start) / 1000000);
        assertThat(status).isEqualTo(200);
    }

    private Token of(String username) {
        return Token.of(issuer.tokenOf(username));
    }
}
