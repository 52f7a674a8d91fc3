package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.RawRequest;
import contract.Refusal;
import contract.Server;
import contract.SetCookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies with tokens: set at login and refresh, cleared at logout and when they are rejected. */
class CookiesTest {

    private static final String ACCESS = "__Host-jwt";
    private static final String REFRESH = "__Host-jwt-refresh";
    private static final int WEEK = 604_800;
    private static final Refusal INVALID =
            new Refusal(401, "Invalid token", "The refresh token is not valid", "UNKNOWN_SESSION");
    private static final Refusal REVOKED = new Refusal(401, "Invalid token", "Token has been revoked", "REVOKED");

    private final AppServer server = ServerUnderTest.get();
    private final Server http =
            new Server(server.baseOf(Shape.COOKIES).resolve(Shape.COOKIES.applicationPath()), Shape.SECRET);
    private final Forge forge = new Forge(Shape.SECRET);

    @ParameterizedTest
    @CsvSource({"Origin, http://OWN", "Sec-Fetch-Site, same-origin"})
    void a_page_gets_the_tokens_in_cookies_and_not_in_the_body(String name, String value) {
        Answer login = login().with(name, value.replace("OWN", http.base().getAuthority()))
                .send();

        setsBoth(login.succeeds());
        assertThat(login.json().toString()).isEqualTo("{\"expires_in\":300}");
        get(cookie(login, ACCESS)).succeedsWith("read by user1");
    }

    @Test
    void a_client_other_than_a_browser_gets_the_tokens_in_both() {
        Answer login = login().send().succeeds();

        setsBoth(login);
        assertThat(login.json().keySet()).containsExactly("access_token", "refresh_token", "expires_in");
        assertThat(login.token()).isEqualTo(cookie(login, ACCESS).value());
        assertThat(login.json().getString("refresh_token"))
                .isEqualTo(cookie(login, REFRESH).value());

        Answer refreshed = post("auth/refresh")
                .withJson(Json.object("refresh_token", login.json().getString("refresh_token")))
                .send()
                .succeeds();
        setsBoth(refreshed);
        assertThat(refreshed.token()).isEqualTo(cookie(refreshed, ACCESS).value());
    }

    @Test
    void a_refresh_and_a_logout_take_the_refresh_token_from_the_cookie() {
        Answer login = page(login()).send().succeeds();
        Answer first = setsBoth(page(post("auth/refresh", login)).send().succeeds());
        Answer second = setsBoth(post("auth/refresh", first).send().succeeds());
        Answer third =
                setsBoth(post("auth/refresh", second).withJson("{}").send().succeeds());
        for (Answer refreshed : List.of(first, second, third)) {
            assertThat(refreshed.json().toString()).isEqualTo("{\"expires_in\":300}");
        }
        get(cookie(third, ACCESS)).succeedsWith("read by user1");

        clearsBoth(page(post("auth/logout", third)).send().has(204));

        clearsAccess(get(cookie(third, ACCESS)).isRefusedWith(REVOKED));
        clearsBoth(page(post("auth/refresh", third)).send().isRefusedWith(INVALID));
        clearsBoth(page(post("auth/logout", third)).send().has(204));
    }

    @Test
    void a_logout_without_a_login_clears_the_cookies_too() {
        clearsBoth(page(post("auth/logout")).send().has(204));
        clearsBoth(page(post("auth/logout")).withJson("{}").send().has(204));
        clearsBoth(page(post("auth/logout"))
                .with("Cookie", REFRESH + "=evil")
                .send()
                .has(204));
    }

    @Test
    void a_rejected_refresh_token_is_cleared_if_it_came_from_the_cookie() {
        clearsBoth(page(post("auth/refresh"))
                .with("Cookie", REFRESH + "=evil")
                .send()
                .isRefusedWith(INVALID));

        Answer inTheBody = page(post("auth/refresh"))
                .with("Cookie", REFRESH + "=evil")
                .withJson(Json.object("refresh_token", "cjr_none"))
                .send()
                .isRefusedWith(INVALID);
        assertThat(SetCookie.of(inTheBody)).isEmpty();
    }

    @Test
    void two_refresh_cookies_are_rejected() {
        for (List<String> lines : List.of(
                List.of(REFRESH + "=a; " + REFRESH + "=b"), List.of(REFRESH + "=a", "x=1; " + REFRESH + "=a"))) {
            Answer answer = page(post("auth/refresh")).with("Cookie", lines).send();
            assertThat(SetCookie.of(answer.isRefusedWith(Refusal.SEVERAL_COOKIES)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "notes/optional"})
    void a_rejected_access_token_is_cleared(String path) {
        for (String token : List.of(
                "evil",
                forge.sign(Forge.claimsWith("exp", "1")),
                forge.sign(Forge.claimsWith("identity", "99")),
                new Forge("another-secret-of-a-good-length-1c9d").sign(Forge.claims()))) {
            for (String method : List.of("GET", "POST")) {
                clearsAccess(page(RawRequest.to(http, method, path))
                        .withCookie(ACCESS, token)
                        .send()
                        .has(401));
            }
        }
    }

    @Test
    void a_rejected_access_token_is_not_cleared_where_no_token_is_needed() {
        Answer answer = RawRequest.to(http, "GET", "notes/open")
                .with("Cookie", ACCESS + "=evil")
                .send()
                .succeedsWith("open");

        assertThat(SetCookie.of(answer)).isEmpty();
    }

    @Test
    void a_missing_role_does_not_clear_the_cookie() {
        Answer answer = RawRequest.to(http, "GET", "notes/editors")
                .withCookie(ACCESS, forge.sign(Forge.claims()))
                .send()
                .isRefusedWith(Refusal.FORBIDDEN);

        assertThat(SetCookie.of(answer)).isEmpty();
    }

    @Test
    void a_header_counts_alone_and_does_not_clear_the_cookie() {
        String good = forge.sign(Forge.claims());
        String other = forge.sign(Forge.claimsWith("identity", "2"));

        both("JWT " + other, good).succeedsWith("read by user2");
        both("JWT " + other, "evil").succeedsWith("read by user2");
        for (String bad : List.of("JWT evil", "Basic dXNlcjE6YWJjeHl6", "JWT", "JWT a b", "")) {
            Answer answer = both(bad, good).has(401);
            assertThat(SetCookie.of(answer)).as(bad).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"application/json, [], 400", "text/plain, {}, 415", "application/json, {}, 400"})
    void a_login_that_fails_sets_and_clears_nothing(String type, String body, int status) {
        Answer answer = page(post("auth")).withBody(type, body).send();

        assertThat(answer.status()).isIn(status, 401);
        assertThat(SetCookie.of(answer)).isEmpty();
    }

    @Test
    void a_token_that_is_too_long_for_a_cookie_is_an_error_of_the_server() {
        Answer tooLong = page(post("auth")).withJson(credentials(3_000)).send().isRefusedWith(Refusal.UNCHECKED);
        assertThat(SetCookie.of(tooLong)).isEmpty();

        Answer fits = page(post("auth")).withJson(credentials(2_700)).send().succeeds();
        assertThat(cookie(fits, ACCESS).value()).hasSizeBetween(3_700, 4_086);
        get(cookie(fits, ACCESS)).succeedsWith("read by user1");

        server.awaitLine(Shape.COOKIES, " characters, but with the name of its cookie, __Host-jwt, browsers keep");
    }

    private RawRequest login() {
        return post("auth").withJson(credentials(0));
    }

    private static String credentials(int length) {
        return Json.object("username", "user1", "password", "abcxyz", "length", length);
    }

    private RawRequest post(String path) {
        return RawRequest.to(http, "POST", path);
    }

    /** With both cookies that an answer has set. */
    private RawRequest post(String path, Answer answer) {
        return post(path)
                .withCookie(ACCESS, cookie(answer, ACCESS).value())
                .withCookie(REFRESH, cookie(answer, REFRESH).value());
    }

    private static RawRequest page(RawRequest request) {
        return request.with("Sec-Fetch-Site", "same-origin");
    }

    private Answer get(SetCookie access) {
        return RawRequest.to(http, "GET", "notes")
                .withCookie(ACCESS, access.value())
                .send();
    }

    private Answer both(String header, String cookie) {
        return RawRequest.to(http, "GET", "notes")
                .with("Authorization", header)
                .withCookie(ACCESS, cookie)
                .send();
    }

    private static SetCookie cookie(Answer answer, String name) {
        return SetCookie.of(answer, name);
    }

    private static Answer setsBoth(Answer answer) {
        assertThat(SetCookie.of(answer)).extracting(SetCookie::name).containsExactlyInAnyOrder(ACCESS, REFRESH);
        cookie(answer, ACCESS).isHidden("Strict").isKeptFor(290, 300);
        cookie(answer, REFRESH).isHidden("Strict").isKeptFor(WEEK - 60, WEEK);
        return answer.isUncached();
    }

    private static void clearsBoth(Answer answer) {
        assertThat(SetCookie.of(answer)).extracting(SetCookie::name).containsExactlyInAnyOrder(ACCESS, REFRESH);
        cookie(answer, ACCESS).isHidden("Strict").isCleared();
        cookie(answer, REFRESH).isHidden("Strict").isCleared();
    }

    private static void clearsAccess(Answer answer) {
        assertThat(SetCookie.of(answer)).extracting(SetCookie::name).containsExactly(ACCESS);
        cookie(answer, ACCESS).isHidden("Strict").isCleared();
    }
}
