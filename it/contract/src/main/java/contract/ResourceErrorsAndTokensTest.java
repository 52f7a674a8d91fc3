package contract;

import static contract.Refusal.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Errors that resources throw, and tokens that resources issue. */
class ResourceErrorsAndTokensTest {

    private final Server server = Server.underTest();

    @Test
    void a_resource_can_throw_an_error_with_its_own_status_texts_and_headers() {
        Answer answer = server.get("broken/refused").isRefusedWith(new Refusal(418, "Teapot", "Short and stout"));

        assertThat(answer.header("X-Handle")).isEqualTo("here");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void a_401_from_a_resource_has_a_challenge_too() {
        server.get("broken/unauthorized")
                .isRefusedWith(new Refusal(401, "Second Factor Required", "Tell the code"))
                .isChallengedWith("JWT realm=\"Login Required\"");
    }

    @Test
    void a_jwt_exception_is_found_as_the_cause_of_another_exception() {
        server.get("broken/wrapped").isRefusedWith(new Refusal(410, "Gone", "No longer here"));
    }

    @Test
    void an_application_can_issue_and_verify_tokens_itself() {
        String token = post("own/login", "user2").succeeds().body();

        server.get("protected", token).succeedsWith("User[id=2, username=user2]");
        post("own/verify", token).succeedsWith("2");
        post("own/identity", token).succeedsWith("user2");
        post("own/verify", token.substring(0, token.length() - 43) + "A".repeat(43))
                .isRefusedWith(SIGNATURE);
    }

    @Test
    void a_wrong_identity_type_is_reported_with_both_type_names() {
        String token = server.tokenOf("user1");

        assertThat(post("own/wrong-type", token).succeeds().body())
                .contains("quickstart.User", "java.lang.StringBuilder");
        assertThat(post("own/wrong-identity", "").succeeds().body()).contains("quickstart.User", "java.lang.String");
    }

    private Answer post(String path, String text) {
        return server.post(path, BodyPublishers.ofString(text), "Content-Type", "text/plain");
    }
}
