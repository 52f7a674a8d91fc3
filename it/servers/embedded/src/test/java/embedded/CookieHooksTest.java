package embedded;

import static contract.Refusal.CROSS_ORIGIN;
import static contract.Refusal.EXPIRED;
import static contract.Refusal.UNCHECKED;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.RawRequest;
import contract.Server;
import contract.SetCookie;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hooks and logins of the application, beside tokens in cookies. */
class CookieHooksTest {

    private static final String COOKIE = "__Host-jwt";
    private static final String ELSEWHERE = "https://elsewhere.example";

    private static final Forge FORGE = new Forge(EmbeddedServer.SECRET);
    private static final String TOKEN = FORGE.sign(Forge.claims());

    private static EmbeddedServer proxied;
    private static Server server;

    @BeforeAll
    static void start() {
        proxied = start("ProxyToken");
        server = proxied.http();
    }

    @AfterAll
    static void stop() {
        proxied.close();
    }

    @Test
    void a_request_handler_of_the_application_can_find_a_token_elsewhere_and_ask_the_built_in_one() {
        get().with("X-Token", TOKEN).send().succeeds();
        get().withCookie(COOKIE, TOKEN).send().succeeds();
        get().with("Authorization", "JWT " + TOKEN).send().succeeds();

        String expired = FORGE.sign(Forge.claimsWith("exp", "1"));
        Answer cookie = get().withCookie(COOKIE, expired).send().isRefusedWith(EXPIRED);
        SetCookie.of(cookie, COOKIE).isHidden("Strict").isCleared();
        Answer header =
                get().with("X-Token", expired).withCookie(COOKIE, TOKEN).send().isRefusedWith(EXPIRED);
        assertThat(SetCookie.of(header)).isEmpty();
    }

    @Test
    void the_origin_is_checked_even_if_a_request_handler_of_the_application_asks_the_built_in_one() {
        foreign("downloads/report").withCookie(COOKIE, TOKEN).send().isRefusedWith(CROSS_ORIGIN);
        foreign("downloads/report").with("X-Token", TOKEN).send().succeeds();
    }

    @Test
    void a_login_of_the_application_sets_the_cookie_and_obeys_the_origin_rule() {
        Answer page = form("form/login")
                .with("Origin", "http://" + server.base().getAuthority())
                .send()
                .succeeds();
        SetCookie.of(page, COOKIE).isHidden("Strict").isKeptFor(290, 300);
        assertThat(page.json().toString()).isEqualTo("{\"expires_in\":300}");

        Answer own = form("form/cookie").send().has(204);
        assertThat(SetCookie.of(own)).extracting(SetCookie::name).containsExactlyInAnyOrder("token", COOKIE);

        for (String path : new String[] {"form/login", "form/cookie"}) {
            Answer foreign = form(path).with("Origin", ELSEWHERE).send().isRefusedWith(CROSS_ORIGIN);
            assertThat(SetCookie.of(foreign)).isEmpty();
        }
    }

    @Test
    void without_sessions_a_logout_clears_the_cookie() {
        Answer logout = RawRequest.to(server, "POST", "auth/logout").send().has(204);
        SetCookie.of(logout, COOKIE).isHidden("Strict").isCleared();
    }

    @Test
    void a_response_of_the_application_that_fails_sets_no_cookie() {
        try (EmbeddedServer broken = start("BrokenResponse")) {
            Answer login = RawRequest.to(broken.http(), "POST", "auth")
                    .withJson(Json.object("username", "user1", "password", "abcxyz"))
                    .send()
                    .isRefusedWith(UNCHECKED);
            assertThat(SetCookie.of(login)).isEmpty();
        }
    }

    private static RawRequest get() {
        return RawRequest.to(server, "GET", "protected");
    }

    private static RawRequest foreign(String path) {
        return RawRequest.to(server, "POST", path).with("Origin", ELSEWHERE);
    }

    private static RawRequest form(String path) {
        return RawRequest.to(server, "POST", path)
                .withBody("application/x-www-form-urlencoded", "username=user1&password=abcxyz");
    }

    /** Starts a server with cookies and with this class from the overrides as a bean. */
    private static EmbeddedServer start(String bean) {
        return EmbeddedServer.start(
                Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET, "JWT_TOKEN_LOCATIONS", "header,cookie"),
                "overrides." + bean);
    }
}
