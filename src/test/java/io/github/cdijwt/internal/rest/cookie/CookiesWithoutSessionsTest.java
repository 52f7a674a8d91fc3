package io.github.cdijwt.internal.rest.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.cookie.CsrfToken;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.EncodeHandler;
import io.github.cdijwt.spi.HeadersHandler;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens only in cookies, with the header against forged requests, and an application that reads cookies itself. */
class CookiesWithoutSessionsTest {

    private static final String ACCESS = "__Host-jwt";
    private static final String SITE = "Sec-Fetch-Site";
    private static final String OWN = "same-origin";

    private static TestServer server;

    @BeforeAll
    static void start() {
        System.setProperty("jwt.token-locations", "cookie");
        System.setProperty("jwt.cookie-csrf", "token");
        server = TestServer.listing(DeskResource.class, OwnCookies.class, LongHeaders.class, PaddedTokens.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        System.clearProperty("jwt.token-locations");
        System.clearProperty("jwt.cookie-csrf");
    }

    @AfterEach
    void forget() {
        server.log();
    }

    @Test
    void no_client_gets_the_token_in_the_body() {
        Reply reply = server.login("joe", TestUsers.PASSWORD);

        assertThat(reply.has(200).body()).isEqualTo("{\"expires_in\":300}");
        assertThat(SetCookie.of(reply)).containsOnlyKeys(ACCESS, "XSRF-TOKEN");
        SetCookie.in(reply, ACCESS).lives(300);
    }

    @Test
    void a_page_can_read_the_value_for_the_header() {
        Reply reply = server.login("joe", TestUsers.PASSWORD);

        SetCookie csrf = SetCookie.in(reply, "XSRF-TOKEN");

        assertThat(csrf.value())
                .isEqualTo(CsrfToken.of(SetCookie.in(reply, ACCESS).value()));
        assertThat(csrf.attributes()).containsExactlyInAnyOrder("Path=/", "Max-Age=300", "Secure", "SameSite=Strict");
    }

    @Test
    void a_change_needs_the_header() {
        String token = server.tokenOf("joe");
        String value = CsrfToken.of(token);

        send("POST", token, SITE, OWN, "X-XSRF-TOKEN", value).succeedsWith("joe");
        send("POST", token, SITE, OWN).isRefusedWith(Refusals.csrfHeaderWrong());
        send("POST", token, SITE, OWN, "X-XSRF-TOKEN", CsrfToken.of(server.tokenOf("mia")))
                .isRefusedWith(Refusals.csrfHeaderWrong());
        send("POST", token, SITE, "cross-site", "X-XSRF-TOKEN", value).isRefusedWith(Refusals.crossOrigin());
        send("GET", token, SITE, OWN).succeedsWith("joe");
    }

    @Test
    void a_logout_proves_that_no_form_of_another_site_sent_it() {
        server.send(server.request("POST", "auth/logout")).isRefusedWith(Refusals.csrfHeaderWrong());
        server.send(server.request("POST", "auth/logout").header("X-XSRF-TOKEN", ""))
                .has(204);
        server.send(server.request("POST", "auth/logout")
                        .header("Content-Type", "application/json")
                        .content("{}".getBytes(StandardCharsets.UTF_8)))
                .has(204);
    }

    @Test
    void a_token_that_servers_would_change_in_a_cookie_is_an_error_of_the_application() {
        Reply reply = server.login("equals", TestUsers.PASSWORD);

        reply.isRefusedWith(Refusals.couldNotCheck());
        assertThat(server.log())
                .singleElement()
                .asString()
                .contains("The token has other characters than letters, digits, and . _ ~ + -");
    }

    @Test
    void the_header_of_the_token_is_not_a_location() {
        server.get("desk", server.tokenOf("joe")).isRefusedWith(Refusals.tokenRequired());
    }

    @Test
    void a_handler_that_reads_the_cookie_itself_is_protected_as_well() {
        String token = server.tokenOf("joe");

        Reply forged = send("POST", token, "X-Own", "yes", SITE, "cross-site");

        forged.isRefusedWith(Refusals.crossOrigin());
        Reply rejected = send("GET", "a.b.c", "X-Own", "yes");
        SetCookie.in(rejected.has(401), ACCESS).isDeleted();
    }

    @Test
    void a_rejected_cookie_is_deleted_with_the_value_for_the_header() {
        assertThat(SetCookie.of(send("GET", "a.b.c").has(401))).containsOnlyKeys(ACCESS, "XSRF-TOKEN");
    }

    @Test
    void a_logout_deletes_the_cookies_even_without_sessions() {
        Reply reply = server.send(
                server.request("POST", "auth/logout").header(SITE, OWN).header("X-XSRF-TOKEN", "any"));

        reply.has(204).isUncached();
        assertThat(SetCookie.of(reply)).containsOnlyKeys(ACCESS, "__Host-jwt-refresh", "XSRF-TOKEN");
        SetCookie.of(reply).values().forEach(SetCookie::isDeleted);
        server.send(server.request("POST", "auth/refresh")).has(404);
    }

    @Test
    void a_token_that_no_browser_would_keep_is_an_error_of_the_application() {
        Reply reply = server.login("long", TestUsers.PASSWORD);

        reply.isRefusedWith(Refusals.couldNotCheck());
        assertThat(SetCookie.of(reply)).isEmpty();
        assertThat(server.log())
                .singleElement()
                .asString()
                .containsPattern("The token has 4\\d{3} characters, but with the name of its cookie, __Host-jwt,"
                        + " browsers keep at most 4096: put less into the payload");
    }

    private static Reply send(String method, String token, String... namesAndValues) {
        MockHttpRequest request = server.request(method, "desk").header("Cookie", ACCESS + "=" + token);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.header(namesAndValues[i], namesAndValues[i + 1]);
        }
        return server.send(request);
    }

    /** Reads the cookie without the help of cdi-jwt, if the client wants it. */
    @ApplicationScoped
    public static class OwnCookies implements RequestHandler {

        @Inject
        @BuiltIn
        RequestHandler builtIn;

        @Override
        public Optional<String> token(ContainerRequestContext request) {
            return request.getHeaderString("X-Own") == null
                    ? builtIn.token(request)
                    : Optional.ofNullable(request.getCookies().get(ACCESS)).map(Cookie::getValue);
        }
    }

    /** Makes tokens of one user that are not base64url. */
    @ApplicationScoped
    public static class PaddedTokens implements EncodeHandler {

        @Inject
        @BuiltIn
        EncodeHandler builtIn;

        @Override
        public String encode(JsonObject headers, JsonObject claims) {
            String token = builtIn.encode(headers, claims);
            return claims.getString("identity").equals("equals") ? token + "==" : token;
        }
    }

    /** Makes the tokens of one user longer than a cookie. */
    @ApplicationScoped
    public static class LongHeaders implements HeadersHandler<User> {

        @Override
        public JsonObject headers(User user) {
            return Json.createObjectBuilder()
                    .add("x", user.id().equals("long") ? "x".repeat(3_000) : "")
                    .build();
        }
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
            return get();
        }
    }
}
