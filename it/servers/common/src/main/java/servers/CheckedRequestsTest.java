package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.RawRequest;
import contract.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests whose origin is checked: those that bring a cookie along, and logins, refreshes and logouts. */
class CheckedRequestsTest {

    private static final String CHANGED = "changed by user1";
    private static final Refusal INVALID =
            new Refusal(401, "Invalid token", "The refresh token is not valid", "UNKNOWN_SESSION");

    private final AppServer server = ServerUnderTest.get();
    private final Pages pages = Pages.of(server);

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND", "QUERY"})
    void every_method_that_is_not_safe_is_checked(String method) {
        pages.from("same-origin", "http://OWN", pages.cookieTo(method, "notes"))
                .send()
                .succeedsWith(CHANGED);
        Pages.isRejected(pages.from("cross-site", "https://elsewhere.example", pages.cookieTo(method, "notes"))
                .send());
        Pages.isRejected(
                pages.from("-", "null", pages.cookieTo(method, "notes")).send());
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "Get", "get", "DELETE "})
    void a_method_in_other_letters_changes_nothing(String method) {
        // Some servers take it for the method in capital letters.
        Answer answer = pages.from("cross-site", "https://elsewhere.example", pages.cookieTo(method, "notes"))
                .send();

        assertThat(answer.status()).isIn(200, 400, 403, 405, 501);
        assertThat(answer.body()).doesNotContain("changed");
    }

    @Test
    void a_safe_method_is_never_checked() {
        for (String site : List.of("cross-site", "same-site", "-")) {
            pages.from(site, "https://elsewhere.example", pages.cookieTo("GET", "notes"))
                    .send()
                    .succeedsWith("read by user1");
            pages.from(site, "null", pages.cookieTo("HEAD", "notes")).send().succeedsWith("");
            assertThat(pages.from(site, "https://elsewhere.example", pages.cookieTo("OPTIONS", "notes"))
                            .send()
                            .status())
                    .isIn(200, 204);
        }
    }

    @Test
    void names_of_headers_may_have_any_letter_case() {
        Pages.isRejected(pages.cookieTo("POST", "notes")
                .with("sec-fetch-site", "cross-site")
                .send());
        Pages.isRejected(pages.cookieTo("POST", "notes")
                .with("ORIGIN", "https://elsewhere.example")
                .send());
    }

    @Test
    void a_token_in_the_authorization_header_is_never_checked() {
        String header = "JWT " + new Forge(Shape.SECRET).sign(Forge.claimsWith("identity", "2"));
        for (RawRequest request : List.of(pages.to("POST", "notes"), pages.cookieTo("POST", "notes"))) {
            pages.from("cross-site", "https://elsewhere.example", request)
                    .with("Authorization", header)
                    .send()
                    .succeedsWith("changed by user2");
        }
    }

    @Test
    void an_optional_token_is_checked_if_it_is_there() {
        Pages.isRejected(pages.from("cross-site", "null", pages.cookieTo("POST", "notes/optional"))
                .send());
        pages.from("cross-site", "null", pages.to("POST", "notes/optional"))
                .send()
                .succeedsWith("changed by nobody");
        pages.from("cross-site", "null", pages.to("POST", "notes")).send().isRefusedWith(Refusal.NO_TOKEN);
    }

    @Test
    void the_origin_is_checked_before_the_token() {
        Pages.isRejected(pages.from("cross-site", "null", pages.to("POST", "notes"))
                .with("Cookie", "__Host-jwt=evil")
                .send());
        server.awaitLine(Shape.COOKIES, " refused: 403 CROSS_ORIGIN (The request comes from another origin)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    same-origin | http://OWN
                    cross-site  | https://front.example
                    -           | http://OWN
                    -           | -
                    """)
    void a_login_refresh_and_logout_from_this_origin_are_served(String site, String origin) {
        pages.from(site, origin, login()).send().isRefusedWith(Refusal.LOGIN_NOT_JSON);
        pages.from(site, origin, refresh()).send().isRefusedWith(INVALID);
        pages.from(site, origin, logout()).send().has(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cross-site  | https://elsewhere.example
                    cross-site  | null
                    cross-site  | -
                    same-site   | http://127.0.0.1:1
                    same-origin + cross-site | http://OWN
                    -           | https://elsewhere.example
                    -           | null
                    -           | http://OWN + http://OWN
                    """)
    void a_login_refresh_and_logout_from_another_origin_are_rejected(String site, String origin) {
        Pages.isRejected(pages.from(site, origin, login()).send());
        Pages.isRejected(pages.from(site, origin, refresh()).send());
        Pages.isRejected(pages.from(site, origin, logout()).send());
        Pages.isRejected(
                pages.from(site, origin, pages.to("POST", "auth/logout")).send());
    }

    /** An unsuitable body, because checking a password takes long. */
    private RawRequest login() {
        return pages.to("POST", "auth").withJson("[]");
    }

    private RawRequest refresh() {
        return pages.to("POST", "auth/refresh").withJson(Json.object("refresh_token", "cjr_none"));
    }

    private RawRequest logout() {
        return pages.to("POST", "auth/logout").withJson(Json.object("refresh_token", "cjr_none"));
    }
}
