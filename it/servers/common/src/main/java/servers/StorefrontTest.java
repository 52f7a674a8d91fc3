package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.RawRequest;
import contract.Refusal;
import contract.Server;
import contract.SetCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens only in cookies, with a token against forged requests, beside hooks of the application. */
class StorefrontTest {

    private static final String ACCESS = "__Host-shop";
    private static final String REFRESH = "__Host-shop-refresh";
    private static final String CSRF = "XSRF-TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final Refusal WRONG_HEADER =
            new Refusal(403, "Forbidden", "The X-XSRF-TOKEN header is missing or does not match", "CROSS_ORIGIN");

    private final AppServer server = ServerUnderTest.get();
    private final Server http =
            new Server(server.baseOf(Shape.COOKIES_ONLY).resolve(Shape.COOKIES_ONLY.applicationPath()), Shape.SECRET);
    private final String token = new Forge(Shape.SECRET).sign(Forge.claims());

    @Test
    void cookies_are_added_to_the_response_of_the_application_and_renewed_by_a_refresh() {
        // Neither header of a browser: with this setting, no client gets the tokens in the body.
        Answer login = to("POST", "auth")
                .withJson(Json.object("username", "user1", "password", "abcxyz"))
                .send();
        setsAll(login);
        notes("POST", login).send().succeedsWith("changed by user1");

        Answer refreshed = to("POST", "auth/refresh")
                .withCookie(REFRESH, value(login, REFRESH))
                .with(HEADER, value(login, CSRF))
                .send();
        setsAll(refreshed);
        notes("POST", refreshed).send().succeedsWith("changed by user1");

        Answer logout = to("POST", "auth/logout")
                .withCookie(REFRESH, value(refreshed, REFRESH))
                .with(HEADER, value(refreshed, CSRF))
                .send()
                .has(204);
        assertThat(SetCookie.of(logout))
                .extracting(SetCookie::name)
                .containsExactlyInAnyOrder(ACCESS, REFRESH, CSRF)
                .doesNotHaveDuplicates();
        SetCookie.of(logout).forEach(SetCookie::isCleared);
    }

    @Test
    void a_change_needs_the_header_with_the_value_for_its_token() {
        to("POST", "notes")
                .withCookie(ACCESS, token)
                .with(HEADER, csrf(token))
                .send()
                .succeedsWith("changed by user1");

        String other = csrf(new Forge(Shape.SECRET).sign(Forge.claims("\"a\":1")));
        for (List<String> headers : List.of(
                List.<String>of(),
                List.of(""),
                List.of("x"),
                List.of(other),
                List.of("x" + csrf(token).substring(1)),
                List.of(csrf(token) + "=="),
                List.of(csrf(token), csrf(token)),
                List.of(csrf(token) + ", " + csrf(token)))) {
            for (String method : List.of("POST", "PUT", "DELETE", "PROPFIND")) {
                Answer answer = to(method, "notes")
                        .withCookie(ACCESS, token)
                        .with("Cookie", CSRF + "=" + other)
                        .with(HEADER, headers)
                        .send()
                        .has(403);
                assertThat(answer.json().getString("description")).isEqualTo(WRONG_HEADER.description());
                assertThat(answer.header("WWW-Authenticate")).isEmpty();
                assertThat(SetCookie.of(answer)).extracting(SetCookie::name).containsExactly("reason");
            }
        }
    }

    @Test
    void the_header_does_not_replace_the_origin() {
        Answer answer = to("POST", "notes")
                .with("Sec-Fetch-Site", "cross-site")
                .withCookie(ACCESS, token)
                .with(HEADER, csrf(token))
                .send();

        answer.isRefusedWith(Refusal.CROSS_ORIGIN);
    }

    @Test
    void reading_needs_no_header() {
        to("GET", "notes").withCookie(ACCESS, token).send().succeedsWith("read by user1");
        to("POST", "notes/optional").send().succeedsWith("changed by nobody");
    }

    @Test
    void a_token_in_the_authorization_header_is_ignored() {
        to("GET", "notes").with("Authorization", "JWT " + token).send().isRefusedWith(Refusal.NO_TOKEN);
        to("GET", "notes")
                .with("Authorization", "JWT evil")
                .withCookie(ACCESS, token)
                .send()
                .succeedsWith("read by user1");
        to("POST", "notes")
                .with("Authorization", "JWT evil")
                .withCookie(ACCESS, token)
                .send()
                .has(403);
    }

    @Test
    void a_rejected_cookie_is_cleared_in_the_response_of_the_application() {
        Answer answer =
                to("GET", "notes").with("Cookie", ACCESS + "=evil").send().has(401);

        assertThat(answer.header("X-Reason")).isEqualTo("MALFORMED");
        assertThat(answer.header("WWW-Authenticate")).contains("realm=");
        assertThat(SetCookie.of(answer)).extracting(SetCookie::name).containsExactlyInAnyOrder("reason", ACCESS, CSRF);
        assertThat(SetCookie.of(answer, "reason").value()).isEqualTo("MALFORMED");
        SetCookie.of(answer, ACCESS).isHidden("Lax").isCleared();
        SetCookie.of(answer, CSRF).isReadable("Lax").isCleared();
    }

    private static void setsAll(Answer answer) {
        answer.has(201);
        assertThat(answer.body()).isEqualTo("Hello, user1");
        answer.isUncached();
        assertThat(SetCookie.of(answer))
                .extracting(SetCookie::name)
                .containsExactlyInAnyOrder("theme", ACCESS, REFRESH, CSRF);
        SetCookie.of(answer, ACCESS).isHidden("Lax").isKeptFor(290, 300);
        SetCookie.of(answer, REFRESH).isHidden("Lax").isKeptFor(604_740, 604_800);
        SetCookie.of(answer, CSRF).isReadable("Lax").isKeptFor(290, 300);
        assertThat(value(answer, CSRF)).isEqualTo(csrf(value(answer, ACCESS)));
        assertThat(value(answer, "theme")).isEqualTo("dark");
    }

    /** With the header that a script makes from the readable cookie. */
    private RawRequest notes(String method, Answer login) {
        return to(method, "notes").withCookie(ACCESS, value(login, ACCESS)).with(HEADER, value(login, CSRF));
    }

    private RawRequest to(String method, String path) {
        return RawRequest.to(http, method, path);
    }

    private static String value(Answer answer, String name) {
        return SetCookie.of(answer, name).value();
    }

    private static String csrf(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("cdi-jwt csrf\0" + token).getBytes(StandardCharsets.US_ASCII));
            return Forge.base64(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
