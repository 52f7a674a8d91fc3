package contract;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.TOO_MANY_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login resource of the application, which reads a form. */
class OwnLoginTest {

    private final Server server = Server.underTest();

    @Test
    void the_response_is_that_of_the_login_endpoint() {
        Answer answer = form("login", "user1", "abcxyz", "").succeeds();

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().keySet()).containsExactly("access_token", "expires_in");
        assertThat(answer.json().getInt("expires_in")).isEqualTo(300);
        // Open Liberty adds no-cache for the cookie.
        assertThat(answer.header("Cache-Control")).startsWith("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        server.get("protected", answer.token()).succeedsWith("User[id=1, username=user1]");
    }

    @Test
    void wrong_credentials_are_rejected_like_those_for_the_endpoint() {
        form("login", "user1", "wrong password", "")
                .isRefusedWith(CREDENTIALS)
                .isChallengedWith("JWT realm=\"Login Required\"");
        form("cookie", "user1", "wrong password", "").isRefusedWith(CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "username=user1",
                "password=abcxyz",
                "username=user1&password=",
                "username=&password=abcxyz",
                "username=user1%00&password=abcxyz",
                "username=user1&password=abcxyz%00"
            })
    void an_incomplete_form_means_invalid_credentials(String body) {
        post("login", body).isRefusedWith(CREDENTIALS);
    }

    @Test
    void a_login_can_ask_for_a_longer_lifetime() {
        Answer answer = form("login", "user2", "abcxyz", "&remember=true").succeeds();

        assertThat(answer.json().getInt("expires_in")).isEqualTo(2_592_000);
        server.get("protected", answer.token()).succeedsWith("User[id=2, username=user2]");
    }

    @Test
    void a_response_of_the_resource_must_not_be_cached_either() {
        Answer answer = form("cookie", "user1", "abcxyz", "").has(204);

        assertThat(answer.header("Set-Cookie")).startsWith("token=").contains("eyJ");
        // Open Liberty adds no-cache for the cookie.
        assertThat(answer.header("Cache-Control")).startsWith("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void failures_of_the_resource_and_of_the_endpoint_are_counted_together() {
        String account = "guessed-at-twice";
        for (int i = 0; i < 5; i++) {
            form("login", account, "guess number " + i, "").isRefusedWith(CREDENTIALS);
            server.login(account, "guess number " + i).isRefusedWith(CREDENTIALS);
        }

        // The machine may be so slow that the first short waits are over before the next try.
        Answer answer = form("login", account, "one more guess", "");
        for (int i = 0; answer.status() == 401 && i < 5; i++) {
            answer = form("login", account, "one more guess", "");
        }
        assertThat(answer.isRefusedWith(TOO_MANY_FAILURES).header("Retry-After"))
                .matches("[1-9][0-9]*");
    }

    private Answer form(String path, String username, String password, String more) {
        Sent.password(password);
        return post(path, "username=" + encoded(username) + "&password=" + encoded(password) + more);
    }

    private Answer post(String path, String body) {
        return server.post(
                "form/" + path, BodyPublishers.ofString(body), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
