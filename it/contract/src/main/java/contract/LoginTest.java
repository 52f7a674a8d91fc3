package contract;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.LOGIN_NOT_JSON;
import static contract.Refusal.LOGIN_NOT_POST;
import static contract.Refusal.LOGIN_TOO_LARGE;
import static contract.Refusal.LOGIN_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private final Server server = Server.underTest();

    @Test
    void a_login_returns_a_token_and_its_lifetime_and_nothing_else() {
        Answer answer = server.login("user1", "abcxyz").succeeds();

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().keySet()).containsExactly("access_token", "expires_in");
        assertThat(answer.json().getJsonNumber("expires_in").longValueExact()).isEqualTo(300);
        assertThat(answer.token()).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void the_response_must_not_be_cached() {
        Answer answer = server.login("user1", "abcxyz").succeeds();

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_header_of_the_token_has_typ_and_alg() {
        assertThat(part(0)).isEqualTo(Json.read(Forge.HEADER));
    }

    @Test
    void the_claims_are_integer_times_and_the_id_unchanged() {
        JsonObject claims = part(1);

        assertThat(claims.keySet()).containsExactlyInAnyOrder("exp", "iat", "nbf", "identity");
        long issued = claims.getJsonNumber("iat").longValueExact();
        assertThat(issued).isBetween(Forge.now() - 60, Forge.now() + 1);
        assertThat(claims.getJsonNumber("nbf").longValueExact()).isEqualTo(issued);
        assertThat(claims.getJsonNumber("exp").longValueExact()).isEqualTo(issued + 300);
        assertThat(claims.getInt("identity")).isEqualTo(2);
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer() {
        Answer wrong = server.login("user1", "wrong").isRefusedWith(CREDENTIALS);
        Answer unknown = server.login("nobody", "abcxyz").isRefusedWith(CREDENTIALS);

        assertThat(unknown.body()).isEqualTo(wrong.body());
        wrong.isChallengedWith("JWT realm=\"Login Required\"");
        unknown.isChallengedWith("JWT realm=\"Login Required\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"user1\"}",
                "{\"password\":\"abcxyz\"}",
                "{\"username\":\"\",\"password\":\"abcxyz\"}",
                "{\"username\":\"user1\",\"password\":\"\"}",
                "{\"username\":null,\"password\":\"abcxyz\"}",
                "{\"username\":\"user1\",\"password\":null}",
                "{\"username\":1,\"password\":\"abcxyz\"}",
                "{\"username\":\"user1\",\"password\":1}",
                "{\"username\":[\"user1\"],\"password\":\"abcxyz\"}",
                "{\"username\":\"user1\",\"password\":{\"a\":\"abcxyz\"}}",
                "{\"username\":\"user1\",\"password\":true}",
                "{\"Username\":\"user1\",\"Password\":\"abcxyz\"}",
                "{\"user\":\"user1\",\"pass\":\"abcxyz\"}",
                "{\"username\":\"user1\\u0000\",\"password\":\"abcxyz\"}",
                "{\"username\":\"\\ud800\",\"password\":\"abcxyz\"}",
                "{\"username\":\"user1 \",\"password\":\"abcxyz\"}",
                "{\"username\":\"USER1\",\"password\":\"abcxyz\"}"
            })
    void any_other_json_object_means_invalid_credentials(String body) {
        server.post("auth", body).isRefusedWith(CREDENTIALS);
    }

    @Test
    void further_members_are_left_to_the_application() {
        server.post("auth", Json.object("username", "user1", "password", "abcxyz", "code", 1234, "tenant", "a"))
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "1",
                "\"user1\"",
                "[]",
                "[{\"username\":\"user1\",\"password\":\"abcxyz\"}]",
                "{",
                "{\"username\":\"user1\",\"password\":\"abcxyz\"",
                "{\"username\":\"user1\",\"password\":\"abcxyz\"}}",
                "{\"username\":\"user1\",\"password\":\"abcxyz\"} x",
                "{\"username\":\"user1\",\"password\":\"abcxyz\"}{}",
                "{\"username\":\"user1\",\"password\":\"abcxyz\",}",
                "{'username':'user1','password':'abcxyz'}",
                "{\"username\":\"user1\",\"username\":\"user1\",\"password\":\"abcxyz\"}",
                "{\"username\":\"user1\",\"password\":\"abcxyz\",\"a\":{\"b\":1,\"b\":2}}",
                "{\"username\":\"user1\",\"password\":\"abc\txyz\"}",
                "{\"username\":\"user1\",\"password\":\"abcxyz\",\"n\":01}",
                "username=user1&password=abcxyz",
                "\ufeff{\"username\":\"user1\",\"password\":\"abcxyz\"}"
            })
    void a_body_that_is_not_one_json_object_is_refused(String body) {
        server.post("auth", body).isRefusedWith(LOGIN_NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "1e999999999", "-1e-999999999", "LONG"})
    void numbers_out_of_range_do_no_harm(String number) {
        String text = number.replace("LONG", "9".repeat(5_000));
        Answer answer = server.post("auth", "{\"username\":" + text + ",\"password\":\"abcxyz\"}");

        // The reason varies: implementations of JSON-P differ in the numbers that they accept.
        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.json().getString("error")).isEqualTo("Bad Request");
    }

    @Test
    void json_nested_deeper_than_64_is_refused() {
        server.post("auth", nested(63)).succeeds();
        server.post("auth", nested(64)).isRefusedWith(LOGIN_NOT_JSON);
        server.post("auth", nested(20_000)).isRefusedWith(LOGIN_NOT_JSON);
    }

    @Test
    void a_body_that_is_not_utf_8_is_refused() {
        byte[] body = "{\"username\":\"\u00fcser1\",\"password\":\"abcxyz\"}".getBytes(StandardCharsets.ISO_8859_1);
        server.post("auth", BodyPublishers.ofByteArray(body), "Content-Type", "application/json")
                .isRefusedWith(LOGIN_NOT_JSON);
        server.post(
                        "auth",
                        BodyPublishers.ofString("{\"username\":\"user1\"}", StandardCharsets.UTF_16),
                        "Content-Type",
                        "application/json")
                .isRefusedWith(LOGIN_NOT_JSON);
    }

    @Test
    void a_body_above_64_kib_is_refused() {
        server.post("auth", padded(65_536)).succeeds();
        server.post("auth", padded(65_537)).isRefusedWith(LOGIN_TOO_LARGE);
        server.post("auth", padded(300_000)).isRefusedWith(LOGIN_TOO_LARGE);
    }

    @Test
    void a_body_with_a_content_length_above_the_limit_is_refused_before_it_is_sent() throws IOException {
        try (SlowBody body = SlowBody.sentTo(server.base().resolve("auth"), 1_000_000)) {
            assertThat(body.status()).isEqualTo(413);
        }
    }

    @Test
    void a_body_of_unknown_length_is_measured_while_it_is_read() {
        byte[] good = Json.object("username", "user1", "password", "abcxyz").getBytes(StandardCharsets.UTF_8);
        server.post("auth", chunked(good), "Content-Type", "application/json").succeeds();
        server.post(
                        "auth",
                        chunked(padded(200_000).getBytes(StandardCharsets.UTF_8)),
                        "Content-Type",
                        "application/json")
                .isRefusedWith(LOGIN_TOO_LARGE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json; charset=iso-8859-1",
                "application/jsonx",
                "text/plain; q=x",
                "*/*"
            })
    void a_body_of_another_type_is_refused(String type) {
        var body = BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz"));
        (type == null ? server.post("auth", body) : server.post("auth", body, "Content-Type", type))
                .isRefusedWith(LOGIN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application",
                "/",
                "garbage;;;",
                ";",
                "application/json;q",
                "application/json; charset",
                "application/json; charset="
            })
    void an_invalid_content_type_is_not_a_server_error(String type) {
        var body = BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz"));

        // Some servers respond themselves, before any filter runs.
        assertThat(server.post("auth", body, "Content-Type", type).status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-8",
                "Application/JSON; Charset=\"UTF-8\"",
                "application/json;charset=utf8",
                "application/json;",
                "application/json; v=1",
                "application/json; q=x",
                "application/vnd.login+json"
            })
    void variants_of_the_json_content_type_are_accepted(String type) {
        server.post(
                        "auth",
                        BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz")),
                        "Content-Type",
                        type)
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png, */*;q=0.1"})
    void the_response_is_json_whatever_the_client_accepts(String accept) {
        Answer answer = server.post(
                "auth",
                BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz")),
                "Content-Type",
                "application/json",
                "Accept",
                accept);

        assertThat(answer.succeeds().header("Content-Type")).startsWith("application/json");
    }

    @Test
    void query_and_authorization_header_are_ignored() {
        server.post(
                        "auth?username=user2&password=wrong",
                        BodyPublishers.ofString(Json.object("username", "user1", "password", "abcxyz")),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "JWT nonsense")
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void other_methods_are_not_allowed(String method) {
        Answer answer = server.send(server.request("auth")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        List.of("GET", "DELETE").contains(method)
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString("{}")));

        assertThat(answer.isRefusedWith(LOGIN_NOT_POST).header("Allow")).isEqualTo("POST, OPTIONS");
    }

    @Test
    void options_lists_the_allowed_methods() {
        Answer answer = server.send(server.request("auth").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.has(204).header("Allow")).isEqualTo("POST, OPTIONS");
    }

    private JsonObject part(int index) {
        String part = server.tokenOf("user2").split("\\.", -1)[index];
        return Json.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    /** A valid body with this many nested arrays; the object around them adds one level. */
    private static String nested(int depth) {
        return "{\"username\":\"user1\",\"password\":\"abcxyz\",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private static String padded(int length) {
        String body = Json.object("username", "user1", "password", "abcxyz");
        return body + " ".repeat(length - body.length());
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
