package io.github.cdijwt.internal.rest.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.Logins;
import io.github.cdijwt.RefreshRefused;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.Sessions;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens in cookies as a browser, another client and the operator see them. */
class CookiesTest {

    private static final String ACCESS = "__Host-jwt";
    private static final String REFRESH = "__Host-jwt-refresh";
    private static final String SITE = "Sec-Fetch-Site";
    private static final String OWN = "same-origin";
    private static final String FOREIGN = "cross-site";
    private static final int FIVE_MINUTES = 300;
    private static final int A_WEEK = 7 * 24 * 3_600;

    private static TestServer server;

    @BeforeAll
    static void start() {
        System.setProperty("jwt.refresh-expiration-delta", "P7D");
        System.setProperty("jwt.token-locations", "header,cookie");
        server = TestServer.listing(DeskResource.class, OwnLoginResource.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        System.clearProperty("jwt.refresh-expiration-delta");
        System.clearProperty("jwt.token-locations");
    }

    @AfterEach
    void forget() {
        server.events();
        server.log();
    }

    @Test
    void a_browser_gets_tokens_in_cookies_only() {
        Reply reply = send(login(), SITE, OWN).has(200).isUncached();

        assertThat(reply.body()).isEqualTo("{\"expires_in\":300}");
        assertThat(SetCookie.of(reply)).containsOnlyKeys(ACCESS, REFRESH);
        SetCookie.in(reply, ACCESS).lives(FIVE_MINUTES);
        SetCookie.in(reply, REFRESH).lives(A_WEEK);
        assertThat(SetCookie.in(reply, REFRESH).value()).startsWith("cjr_");
        server.get("desk", SetCookie.in(reply, ACCESS).value()).succeedsWith("joe");
    }

    @Test
    void an_old_browser_is_recognized_by_its_origin() {
        assertThat(send(login(), "Origin", "http://localhost", "Host", "localhost")
                        .has(200)
                        .body())
                .isEqualTo("{\"expires_in\":300}");
    }

    @Test
    void another_client_gets_the_tokens_in_the_body_too() {
        Reply reply = send(login()).has(200);

        assertThat(reply.json().keySet()).containsExactly("access_token", "refresh_token", "expires_in");
        assertThat(SetCookie.in(reply, ACCESS).value()).isEqualTo(reply.json().getString("access_token"));
        assertThat(send(refreshWith(reply.json().getString("refresh_token"))).json())
                .containsKeys("access_token", "refresh_token");
    }

    @Test
    void a_resource_reads_the_token_from_the_cookie() {
        String cookies = cookies();

        send(server.request("GET", "desk"), "Cookie", cookies).succeedsWith("joe");
        send(server.request("POST", "desk"), "Cookie", cookies, SITE, OWN).succeedsWith("joe");
        send(server.request("GET", "desk/optional"), "Cookie", cookies).succeedsWith("joe");
        send(server.request("GET", "desk/optional"), "Cookie", "theme=dark").succeedsWith("nobody");
        send(server.request("GET", "desk"), "Cookie", "theme=dark").isRefusedWith(Refusals.tokenRequired());
        send(server.request("GET", "desk"), "Cookie", ACCESS + "=").isRefusedWith(Refusals.tokenRequired());
    }

    @Test
    void a_header_counts_alone() {
        String joe = ACCESS + "=" + server.tokenOf("joe");

        Reply mia = send(
                server.request("POST", "desk"),
                "Authorization",
                "Bearer " + server.tokenOf("mia"),
                "Cookie",
                joe,
                SITE,
                FOREIGN);
        mia.succeedsWith("mia");
        Reply refused = send(server.request("GET", "desk"), "Authorization", "Basic abc", "Cookie", joe);
        refused.isRefusedWith(Refusals.unsupportedScheme(List.of()));
        assertThat(SetCookie.of(refused)).isEmpty();
    }

    @Test
    void a_token_that_a_gateway_copies_from_the_cookie_to_the_header_is_checked_as_well() {
        String token = server.tokenOf("joe");

        for (String cookie : List.of(ACCESS + "=" + token, "own=\"" + token + "\"")) {
            send(server.request("POST", "desk"), "Authorization", "Bearer " + token, "Cookie", cookie, SITE, FOREIGN)
                    .isRefusedWith(Refusals.crossOrigin());
        }
        send(server.request("POST", "desk"), "Authorization", "Bearer " + token, SITE, FOREIGN)
                .succeedsWith("joe");
    }

    @Test
    void a_login_whose_origin_cannot_be_checked_fails() {
        Logins logins = server.bean(Logins.class);

        assertThatIllegalStateException()
                .isThrownBy(() -> logins.login(Credentials.of("joe", TestUsers.PASSWORD)))
                .withMessage(
                        "With cookies (jwt.token-locations), call Logins on the thread of a Jakarta REST request, so"
                                + " that its origin can be checked");
    }

    @Test
    void a_logout_with_two_cookies_deletes_them_and_ends_no_session() {
        String token = SetCookie.in(send(login()), REFRESH).value();

        Reply reply = send(
                server.request("POST", "auth/logout"), "Cookie", REFRESH + "=" + token + "; " + REFRESH + "=" + token);

        reply.isRefusedWith(Refusals.severalCookies());
        assertThat(SetCookie.of(reply)).containsOnlyKeys(ACCESS, REFRESH);
        send(refreshWith(token)).has(200);
    }

    @Test
    void two_cookies_with_the_name_are_rejected_and_stay() {
        String token = server.tokenOf("joe");

        Reply reply = send(server.request("GET", "desk"), "Cookie", ACCESS + "=" + token + "; " + ACCESS + "=" + token);

        reply.isRefusedWith(Refusals.severalCookies());
        assertThat(SetCookie.of(reply)).isEmpty();
        send(server.request("GET", "desk"), "Cookie", ACCESS + "=" + token, "Cookie", ACCESS + "=" + token)
                .isRefusedWith(Refusals.severalCookies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "desk/optional"})
    void a_rejected_cookie_is_deleted(String path) {
        String gone = server.tokenOf(TestUsers.GONE);

        for (String token : List.of("a.b.c", gone, "\"" + gone + "\"")) {
            Reply reply = send(server.request("GET", path), "Cookie", ACCESS + "=" + token);

            assertThat(SetCookie.of(reply.has(401))).containsOnlyKeys(ACCESS);
            SetCookie.in(reply, ACCESS).isDeleted();
            assertThat(reply.all(HttpHeaders.WWW_AUTHENTICATE)).hasSize(1);
        }
    }

    @Test
    void a_valid_cookie_is_not_deleted() {
        Reply role = send(server.request("GET", "desk/boss"), "Cookie", cookies());
        Reply failing =
                send(server.request("GET", "desk"), "Cookie", ACCESS + "=" + server.tokenOf(TestUsers.UNKNOWABLE));
        Reply old = send(server.request("GET", "desk/recent"), "Cookie", ACCESS + "=" + server.tokenOf("joe"));

        assertThat(SetCookie.of(role.has(403))).isEmpty();
        assertThat(SetCookie.of(failing.has(500))).isEmpty();
        assertThat(SetCookie.of(old.has(401))).isEmpty();
    }

    @Test
    void a_rejected_header_deletes_no_cookie() {
        assertThat(SetCookie.of(server.get("desk", "a.b.c").has(401))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, null",
        "Origin, https://evil.example"
    })
    void a_page_of_another_origin_changes_nothing(String name, String value) {
        for (MockHttpRequest request : List.of(
                server.request("POST", "desk").header(HttpHeaders.COOKIE, cookies()),
                server.request("POST", "desk").header(HttpHeaders.COOKIE, ACCESS + "=a.b.c"),
                server.request("POST", "desk/optional").header(HttpHeaders.COOKIE, cookies()),
                login(),
                form("name=joe&code=" + TestUsers.PASSWORD),
                server.request("POST", "auth/refresh").header(HttpHeaders.COOKIE, cookies()),
                refreshWith("cjr_x"),
                server.request("POST", "auth/logout").header(HttpHeaders.COOKIE, cookies()))) {
            Reply reply = send(request, name, value, HttpHeaders.HOST, "localhost");

            reply.isRefusedWith(Refusals.crossOrigin());
            assertThat(reply.all(HttpHeaders.WWW_AUTHENTICATE)).isEmpty();
            assertThat(reply.all(HttpHeaders.SET_COOKIE)).isEmpty();
        }
        assertThat(server.events())
                .filteredOn(event -> !(event instanceof LoginSucceeded))
                .containsExactly(
                        new TokenRefused(RefusalReason.CROSS_ORIGIN, Optional.empty()),
                        new TokenRefused(RefusalReason.CROSS_ORIGIN, Optional.empty()),
                        new TokenRefused(RefusalReason.CROSS_ORIGIN, Optional.empty()),
                        new LoginFailed(RefusalReason.CROSS_ORIGIN, Optional.empty()),
                        new LoginFailed(RefusalReason.CROSS_ORIGIN, Optional.empty()),
                        new RefreshRefused(RefusalReason.CROSS_ORIGIN, Optional.empty()),
                        new RefreshRefused(RefusalReason.CROSS_ORIGIN, Optional.empty()));
        assertThat(server.log())
                .hasSize(8)
                .contains(
                        "INFO cdi-jwt: POST /app/api/desk refused: 403 CROSS_ORIGIN (The request comes from another"
                                + " origin)",
                        "INFO cdi-jwt: POST /app/api/auth/logout refused: 403 CROSS_ORIGIN (The request comes from"
                                + " another origin)");
    }

    @Test
    void a_page_of_another_origin_may_read_what_the_browser_lets_it_read() {
        send(server.request("GET", "desk"), "Cookie", cookies(), SITE, FOREIGN).succeedsWith("joe");
        // No token came by cookie, so there is nothing to protect.
        send(server.request("POST", "desk/optional"), SITE, FOREIGN).succeedsWith("nobody");
    }

    @Test
    void a_refresh_needs_no_body() {
        Reply login = send(login(), SITE, OWN);

        Reply reply = send(server.request("POST", "auth/refresh"), "Cookie", cookies(login), SITE, OWN);

        assertThat(reply.has(200).isUncached().body()).isEqualTo("{\"expires_in\":300}");
        SetCookie.in(reply, ACCESS).lives(FIVE_MINUTES);
        SetCookie.in(reply, REFRESH).lives(A_WEEK);
        send(server.request("GET", "desk"), "Cookie", cookies(reply)).succeedsWith("joe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"application/json|''", "application/json|{}", "text/plain|''", "application/json|{\"a\":1}"})
    void a_body_without_a_refresh_token_leaves_it_to_the_cookie(String type, String body) {
        MockHttpRequest request = server.request("POST", "auth/refresh")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .content(body.getBytes(StandardCharsets.UTF_8));

        Reply reply = send(request, "Cookie", cookies());

        // Scripts must not get tokens that they could not read from the cookie.
        assertThat(reply.has(200).body()).isEqualTo("{\"expires_in\":300}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text/plain|x|415", "application/json|[]|400", "application/json|{\"refresh_token\":1}|401"})
    void a_bad_body_is_rejected_even_if_there_is_a_cookie(String type, String body, int status) {
        for (String path : List.of("auth/refresh", "auth/logout")) {
            MockHttpRequest request = server.request("POST", path)
                    .header(HttpHeaders.CONTENT_TYPE, type)
                    .content(body.getBytes(StandardCharsets.UTF_8));

            assertThat(SetCookie.of(send(request, "Cookie", cookies()).has(status)))
                    .isEmpty();
        }
    }

    @Test
    void a_rejected_refresh_deletes_the_cookies() {
        Reply reply = send(server.request("POST", "auth/refresh"), "Cookie", REFRESH + "=cjr_x", SITE, OWN);

        reply.isRefusedWith(Refusals.unknownSession()).isChallengedWith("JWT realm=\"Login Required\"");
        assertThat(SetCookie.of(reply)).containsOnlyKeys(ACCESS, REFRESH);
        SetCookie.of(reply).values().forEach(SetCookie::isDeleted);
        assertThat(SetCookie.of(send(refreshWith("cjr_x")).has(401)))
                .as("cookies after a body with the token")
                .isEmpty();
    }

    @Test
    void a_refresh_that_could_not_be_checked_keeps_the_cookies() {
        String token = server.inRequest(
                        () -> server.bean(Sessions.class).start(new User(TestUsers.UNKNOWABLE, List.of())))
                .refreshToken()
                .orElseThrow();

        Reply reply = send(server.request("POST", "auth/refresh"), "Cookie", REFRESH + "=" + token);

        assertThat(SetCookie.of(reply.has(500))).isEmpty();
    }

    @Test
    void a_refresh_without_any_token_is_rejected() {
        send(server.request("POST", "auth/refresh")).isRefusedWith(Refusals.unknownSession());
    }

    @Test
    void a_logout_ends_the_session_and_deletes_the_cookies() {
        String cookies = cookies();

        Reply reply = send(server.request("POST", "auth/logout"), "Cookie", cookies, SITE, OWN);

        reply.has(204).isUncached();
        assertThat(SetCookie.of(reply)).containsOnlyKeys(ACCESS, REFRESH);
        SetCookie.of(reply).values().forEach(SetCookie::isDeleted);
        send(server.request("POST", "auth/refresh"), "Cookie", cookies).isRefusedWith(Refusals.unknownSession());
    }

    @Test
    void a_logout_without_tokens_deletes_the_cookies_too() {
        assertThat(SetCookie.of(send(server.request("POST", "auth/logout")).has(204)))
                .containsOnlyKeys(ACCESS, REFRESH);
    }

    @Test
    void the_login_of_the_application_sets_the_cookies_too() {
        Reply reply = send(form("name=joe&code=" + TestUsers.PASSWORD), SITE, OWN);

        assertThat(reply.has(303).all(HttpHeaders.LOCATION)).containsExactly("http://localhost/app/api/home");
        assertThat(SetCookie.of(reply)).containsOnlyKeys(ACCESS, REFRESH);
    }

    private static MockHttpRequest login() {
        return server.request("POST", "auth")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .content(("{\"username\":\"joe\",\"password\":\"" + TestUsers.PASSWORD + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpRequest refreshWith(String token) {
        return server.request("POST", "auth/refresh")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .content(("{\"refresh_token\":\"" + token + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpRequest form(String body) {
        return server.request("POST", "login")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED)
                .content(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply send(MockHttpRequest request, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.header(namesAndValues[i], namesAndValues[i + 1]);
        }
        return server.send(request);
    }

    private static String cookies() {
        return cookies(send(login()));
    }

    private static String cookies(Reply reply) {
        return REFRESH + "=" + SetCookie.in(reply.has(200), REFRESH).value() + "; theme=dark; " + ACCESS + "="
                + SetCookie.in(reply, ACCESS).value();
    }

    @Path("desk")
    @RequestScoped
    public static class DeskResource {

        @Inject
        @CurrentIdentity
        Optional<User> user;

        @GET
        @JwtRequired
        public String get() {
            return user.orElseThrow().id();
        }

        @POST
        @JwtRequired
        public String post() {
            return user.orElseThrow().id();
        }

        @GET
        @Path("optional")
        @JwtRequired(optional = true)
        public String optional() {
            return user.map(User::id).orElse("nobody");
        }

        @POST
        @Path("optional")
        @JwtRequired(optional = true)
        public String postOptional() {
            return optional();
        }

        @GET
        @Path("boss")
        @JwtRequired
        @RolesAllowed("boss")
        public String boss() {
            return "boss";
        }

        @GET
        @Path("recent")
        @JwtRequired(maxAge = "PT1M")
        public String recent() {
            return "recent";
        }
    }

    @Path("login")
    @RequestScoped
    public static class OwnLoginResource {

        @Inject
        Logins logins;

        @POST
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        public Response form(@FormParam("name") String name, @FormParam("code") String code) {
            return logins.login(
                    Credentials.of(name, code),
                    TokenOptions.defaults(),
                    issued -> Response.seeOther(URI.create("home")).build());
        }
    }
}
