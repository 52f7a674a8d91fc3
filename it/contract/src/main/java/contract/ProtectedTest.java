package contract;

import static contract.Refusal.NO_TOKEN;
import static contract.Refusal.NO_USER;
import static contract.Refusal.SCHEME;
import static contract.Refusal.SEVERAL_HEADERS;
import static contract.Refusal.TOKEN_MISSING;
import static contract.Refusal.TOKEN_SPACES;
import static contract.Refusal.TOO_FEW_PARTS;
import static contract.Refusal.UNCHECKED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTest {

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());

    @Test
    void the_resource_knows_the_caller() {
        server.get("protected", server.tokenOf("user1")).succeedsWith("User[id=1, username=user1]");
        server.get("protected", server.tokenOf("user2")).succeedsWith("User[id=2, username=user2]");
    }

    @Test
    void a_request_without_a_token_gets_a_challenge_without_an_error_code() {
        server.get("protected").isRefusedWith(NO_TOKEN).isChallengedWith("JWT realm=\"Login Required\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t "})
    void a_blank_header_counts_as_missing(String header) {
        server.getWithHeader("protected", header).isRefusedWith(NO_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearers x.y.z",
                "JWT,Bearer x.y.z",
                "Basic dXNlcjE6YWJjeHl6",
                "x.y.z",
                "JWTx x.y.z",
                "Digest a=b, c=d"
            })
    void another_scheme_is_not_supported(String header) {
        server.getWithHeader("protected", header)
                .isRefusedWith(SCHEME)
                .isChallengedWith("JWT realm=\"Login Required\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", " JWT ", "Bearer", "bearer "})
    void a_scheme_without_a_token_is_refused(String header) {
        server.getWithHeader("protected", header).isRefusedWith(TOKEN_MISSING);
    }

    @Test
    void a_token_with_spaces_is_refused() {
        server.getWithHeader("protected", "JWT " + server.tokenOf("user1") + " x")
                .isRefusedWith(TOKEN_SPACES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt %s", "Jwt   %s", "JWT\t%s", "JWT \t %s  ", "Bearer %s", "BEARER   %s", "bearer\t%s "})
    void either_scheme_is_accepted_in_any_letter_case_and_with_any_number_of_spaces(String form) {
        server.getWithHeader("protected", form.formatted(server.tokenOf("user1")))
                .succeeds();
    }

    @Test
    void two_authorization_headers_are_refused() {
        String good = "JWT " + server.tokenOf("user1");
        Answer answer = server.getWithHeader("protected", good, good).has(401);

        // Some servers join the two headers into one.
        assertThat(answer.json().getString("description"))
                .isIn(SEVERAL_HEADERS.description(), TOKEN_SPACES.description());
    }

    @Test
    void two_authorization_headers_with_different_schemes_are_refused() {
        String token = server.tokenOf("user1");
        Answer answer = server.getWithHeader("protected", "JWT " + token, "Bearer " + token)
                .has(401);

        assertThat(answer.json().getString("description"))
                .isIn(SEVERAL_HEADERS.description(), TOKEN_SPACES.description());
    }

    @Test
    void a_bad_token_after_bearer_gets_the_challenge_of_the_first_scheme() {
        server.getWithHeader("protected", "Bearer x.y")
                .isRefusedWith(TOO_FEW_PARTS)
                .isChallengedWith("JWT realm=\"Login Required\", error=\"invalid_token\","
                        + " error_description=\"Not enough segments\"");
    }

    @Test
    void a_token_in_the_query_or_a_cookie_is_ignored() {
        String token = server.tokenOf("user1");

        server.get("protected?access_token=" + token + "&jwt=" + token).isRefusedWith(NO_TOKEN);
        server.send(server.request("protected").header("Cookie", "access_token=" + token))
                .isRefusedWith(NO_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "0", "-1", "\"1\"", "null", "true", "[1]", "{\"id\":1}", "1e400", "1.5e-400"})
    void a_token_for_an_unknown_user_is_refused(String identity) {
        server.get("protected", forge.sign(Forge.claimsWith("identity", identity)))
                .isRefusedWith(NO_USER)
                .isChallengedWith("JWT realm=\"Login Required\", error=\"invalid_token\","
                        + " error_description=\"User does not exist\"");
    }

    @Test
    void a_token_without_an_identity_is_refused() {
        server.get("protected", forge.sign(Forge.claimsWith("identity", ""))).isRefusedWith(NO_USER);
    }

    @Test
    void an_open_resource_ignores_the_authorization_header() {
        server.get("open").succeedsWith("nobody");
        server.get("open", server.tokenOf("user1")).succeedsWith("nobody");
        server.get("open", "nonsense").succeedsWith("nobody");
    }

    @Test
    void asking_for_the_identity_in_an_open_resource_is_a_server_error() {
        server.get("open/identity", server.tokenOf("user1")).isRefusedWith(UNCHECKED);
        server.get("open/principal", server.tokenOf("user1")).isRefusedWith(UNCHECKED);
        server.get("open/identity").isRefusedWith(UNCHECKED);
    }
}
