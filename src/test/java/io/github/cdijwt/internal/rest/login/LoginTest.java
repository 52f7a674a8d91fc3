package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login endpoint as the client, the application and the operator see it. */
class LoginTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        server.events();
        server.log();
    }

    @Test
    void valid_credentials_get_a_token_and_headers_that_forbid_caching() {
        Reply reply = server.login("joe", TestUsers.PASSWORD).has(200).isUncached();

        assertThat(reply.json().getString("access_token")).matches("ey[^.]+\\.ey[^.]+\\.[^.]+");
        assertThat(reply.json().getInt("expires_in")).isEqualTo(300);
        assertThat(reply.json().keySet()).containsExactly("access_token", "expires_in");
        assertThat(reply.all(HttpHeaders.CONTENT_TYPE))
                .singleElement()
                .asString()
                .startsWith("application/json");
        assertThat(server.events()).containsExactly(new LoginSucceeded("joe"));
        assertThat(server.log()).isEmpty();
    }

    @Test
    void wrong_credentials_are_rejected_and_logged_without_the_username() {
        server.login("joe", "wrong")
                .isRefusedWith(Refusals.invalidCredentials())
                .isChallengedWith("JWT realm=\"Login Required\"");

        assertThat(server.events())
                .containsExactly(new LoginFailed(RefusalReason.WRONG_CREDENTIALS, Optional.of("joe")));
        assertThat(server.log())
                .containsExactly(
                        "INFO cdi-jwt: POST /app/api/auth refused: 401 WRONG_CREDENTIALS (Invalid credentials)");
    }

    @Test
    void a_failing_authenticator_causes_a_500_and_is_logged_without_the_password() {
        server.login(TestUsers.UNKNOWABLE, "hunter2").isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.events())
                .containsExactly(new LoginFailed(RefusalReason.UNCHECKED, Optional.of(TestUsers.UNKNOWABLE)));
        assertThat(server.log())
                .singleElement()
                .asString()
                .startsWith("ERROR A login failed with an unexpected exception; responded with 500: "
                        + "java.lang.IllegalStateException\n\tat " + TestUsers.class.getName())
                .doesNotContain("no database");
    }

    @Test
    void an_overlong_username_is_rejected_like_a_wrong_password_without_calling_the_authenticator() {
        Reply wrong = server.login("joe", "wrong");
        server.login(TestUsers.UNKNOWABLE + "x".repeat(256), "hunter2").isRefusedWith(Refusals.invalidCredentials());
        for (int i = 0; i < 12; i++) {
            assertThat(server.login("x".repeat(257), "wrong").json()).isEqualTo(wrong.json());
        }
    }

    @Test
    void after_ten_wrong_passwords_even_the_right_one_has_to_wait() {
        for (int i = 0; i < 10; i++) {
            server.login("guessed", "wrong").isRefusedWith(Refusals.invalidCredentials());
        }
        server.events();

        assertThat(server.login("guessed", TestUsers.PASSWORD)
                        .isRefusedWith(Refusals.tooManyFailures(Duration.ofSeconds(1)))
                        .all(HttpHeaders.RETRY_AFTER))
                .containsExactly("1");
        assertThat(server.events())
                .containsExactly(new LoginFailed(RefusalReason.TOO_MANY_FAILURES, Optional.of("guessed")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF8\"",
                "application/vnd.login+json",
                "application/json; what=\"",
            })
    void every_json_content_type_is_accepted(String type) {
        server.post(type, "{\"username\":\"joe\",\"password\":\"" + TestUsers.PASSWORD + "\"}")
                .has(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json;charset=utf-16", "application/jsonp", "/", ";"})
    void other_content_types_are_rejected(String type) {
        server.post(type, "{\"username\":\"joe\",\"password\":\"" + TestUsers.PASSWORD + "\"}")
                .isRefusedWith(Refusals.loginNotJsonType());

        assertThat(server.events()).containsExactly(new LoginFailed(RefusalReason.MALFORMED_LOGIN, Optional.empty()));
        assertThat(server.log())
                .containsExactly(
                        "INFO cdi-jwt: POST /app/api/auth refused: 415 MALFORMED_LOGIN (The content type is not application/json)");
    }

    @Test
    void a_missing_content_type_is_rejected() {
        server.send(server.request("POST", "auth").content(new byte[] {'{', '}'}))
                .isRefusedWith(Refusals.loginNotJsonType());
    }

    @Test
    void only_post_is_allowed() {
        Reply reply = server.get("auth").isRefusedWith(Refusals.loginNotPost());

        assertThat(reply.all(HttpHeaders.ALLOW)).containsExactly("POST, OPTIONS");
        assertThat(server.events()).isEmpty();
    }

    @Test
    void an_options_request_returns_the_allowed_methods() {
        Reply reply = server.send(server.request("OPTIONS", "auth")).has(204);

        assertThat(reply.all(HttpHeaders.ALLOW)).containsExactly("POST, OPTIONS");
    }

    @Test
    void the_inner_path_responds_with_404() {
        server.send(server.request("POST", "cdi-jwt-login/guessed")
                        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                        .content(new byte[] {'{', '}'}))
                .has(404);
    }

    @Test
    void other_paths_are_not_the_login() {
        server.get("auth/other").has(404);
        server.get("other").has(404);
    }
}
