package io.github.cdijwt.internal.rest.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.Logins;
import io.github.cdijwt.RefreshRefused;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.Session;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.SessionEnded.Cause;
import io.github.cdijwt.Sessions;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.TokenRefused;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** Sessions as the client, the application and the operator see them. */
class SessionsTest {

    private static final User JOE = new User("joe", List.of());
    private static final String CHALLENGE = "JWT realm=\"Login Required\"";

    private static TestServer server;

    @BeforeAll
    static void start() {
        System.setProperty("jwt.refresh-expiration-delta", "P7D");
        System.setProperty("jwt.verify-session", "true");
        server = TestServer.listing(WhoResource.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        System.clearProperty("jwt.refresh-expiration-delta");
        System.clearProperty("jwt.verify-session");
    }

    @AfterEach
    void forget() {
        sessions().endAll(JOE);
        server.events();
        server.log();
    }

    @Test
    void a_login_gets_a_refresh_token() {
        Reply reply = server.login("joe", TestUsers.PASSWORD).has(200).isUncached();

        assertThat(reply.json().keySet()).containsExactly("access_token", "refresh_token", "expires_in");
        assertThat(reply.json().getString("refresh_token")).matches("cjr_[A-Za-z0-9_-]{48}");
        assertThat(reply.json().getInt("expires_in")).isEqualTo(300);
        assertThat(server.events()).containsExactly(new LoginSucceeded("joe"));
        JsonObject claims = server.bean(Tokens.class).verify(access(reply));
        assertThat(claims.getString("sid")).matches("[A-Za-z0-9_-]{22}");
        assertThat(claims.getInt("auth_time")).isEqualTo(claims.getInt("iat"));
    }

    @Test
    void a_refresh_gets_an_access_token_of_the_same_session_and_login() {
        Reply login = login();

        Reply reply = post("auth/refresh", refresh(login)).has(200).isUncached();

        assertThat(reply.json().keySet()).containsExactly("access_token", "refresh_token", "expires_in");
        JsonObject before = server.bean(Tokens.class).verify(access(login));
        JsonObject after = server.bean(Tokens.class).verify(access(reply));
        assertThat(after.get("sid")).isEqualTo(before.get("sid"));
        assertThat(after.get("auth_time")).isEqualTo(before.get("auth_time"));
        server.get("who", access(reply)).succeedsWith("joe");
    }

    @Test
    void a_refresh_may_be_repeated() {
        Reply login = login();

        assertThat(refresh(post("auth/refresh", refresh(login)).has(200)))
                .isEqualTo(refresh(post("auth/refresh", refresh(login)).has(200)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cjr_", "joe", "cjr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\u0141\u00f3d\u017a"
            })
    void a_text_other_than_a_refresh_token_is_rejected(String text) {
        post("auth/refresh", text).isRefusedWith(Refusals.unknownSession()).isChallengedWith(CHALLENGE);

        assertThat(server.events())
                .containsExactly(new RefreshRefused(RefusalReason.UNKNOWN_SESSION, Optional.empty()));
        assertThat(server.log())
                .containsExactly("INFO cdi-jwt: POST /app/api/auth/refresh refused: 401 UNKNOWN_SESSION"
                        + " (The refresh token is not valid)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"application/json|[]|400", "application/json|{\"a\":1,\"a\":2}|400", "text/plain|{}|415"})
    void a_bad_body_is_rejected_as_at_the_login(String type, String body, int status) {
        for (String path : List.of("auth/refresh", "auth/logout")) {
            Reply reply = send(path, type, body).has(status).isUncached();
            assertThat(reply.json()).isEqualTo(send("auth", type, body).json());
        }
        assertThat(server.log()).anyMatch(line -> line.startsWith("INFO cdi-jwt: POST /app/api/auth/logout refused: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"refresh_token\":1}", "{\"refresh_token\":null}"})
    void a_body_without_a_refresh_token_is_rejected(String body) {
        send("auth/refresh", MediaType.APPLICATION_JSON, body).isRefusedWith(Refusals.unknownSession());
        send("auth/logout", MediaType.APPLICATION_JSON, body).isRefusedWith(Refusals.unknownSession());
    }

    @Test
    void a_body_that_is_too_large_is_rejected() {
        for (String path : List.of("auth/refresh", "auth/logout")) {
            post(path, "x".repeat(70_000)).isRefusedWith(Refusals.loginTooLarge());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "HEAD"})
    void only_post_is_allowed(String method) {
        for (String path : List.of("auth/refresh", "auth/logout")) {
            Reply reply = server.send(server.request(method, path)).has(405);
            assertThat(reply.all(HttpHeaders.ALLOW)).containsExactly("POST, OPTIONS");
        }
    }

    @Test
    void a_logout_ends_the_session_with_any_of_its_refresh_tokens() {
        Reply login = login();
        Reply refreshed = post("auth/refresh", refresh(login));

        post("auth/logout", refresh(login)).has(204).isUncached();

        assertThat(server.events()).contains(new SessionEnded(Cause.LOGOUT, "joe", sid(login)));
        post("auth/refresh", refresh(refreshed)).isRefusedWith(Refusals.unknownSession());
        post("auth/logout", refresh(login)).has(204);
        assertThat(server.events())
                .containsExactly(new RefreshRefused(RefusalReason.UNKNOWN_SESSION, Optional.empty()));
    }

    @Test
    void a_logout_with_an_unknown_text_has_the_same_response() {
        post("auth/logout", "nonsense").has(204).isUncached();

        assertThat(server.events()).isEmpty();
        assertThat(server.log()).isEmpty();
    }

    @Test
    void an_access_token_is_rejected_once_its_session_has_ended() {
        Reply login = login();
        server.get("who", access(login)).succeedsWith("joe");

        post("auth/logout", refresh(login));
        server.events();

        server.get("who", access(login)).isRefusedWith(Refusals.revoked());
        assertThat(server.events()).containsExactly(new TokenRefused(RefusalReason.REVOKED, Optional.of("joe")));
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> server.bean(Tokens.class).identity(access(login), User.class))
                .returns(RefusalReason.REVOKED, JwtException::reason);
    }

    @Test
    void a_token_without_a_session_passes() {
        server.get("who", server.tokenOf("joe")).succeedsWith("joe");
    }

    @Test
    void a_refresh_token_does_not_open_a_resource_and_an_access_token_does_not_refresh() {
        Reply login = login();

        server.get("who", refresh(login)).has(401);
        post("auth/refresh", access(login)).isRefusedWith(Refusals.unknownSession());
    }

    @Test
    void a_user_who_is_gone_cannot_refresh() {
        IssuedTokens tokens = server.inRequest(() -> sessions().start(new User(TestUsers.GONE, List.of())));

        post("auth/refresh", tokens.refreshToken().orElseThrow()).isRefusedWith(Refusals.unknownSession());

        assertThat(server.events())
                .hasAtLeastOneElementOfType(SessionEnded.class)
                .contains(new RefreshRefused(RefusalReason.UNKNOWN_USER, Optional.of(TestUsers.GONE)));
    }

    @Test
    void a_failing_database_of_users_causes_a_500_and_leaves_the_refresh_token_valid() {
        IssuedTokens tokens = server.inRequest(() -> sessions().start(new User(TestUsers.UNKNOWABLE, List.of())));
        String token = tokens.refreshToken().orElseThrow();

        post("auth/refresh", token).isRefusedWith(Refusals.couldNotCheck());
        post("auth/refresh", token).isRefusedWith(Refusals.couldNotCheck());

        assertThat(server.events())
                .containsOnly(new RefreshRefused(RefusalReason.UNCHECKED, Optional.of(TestUsers.UNKNOWABLE)));
        assertThat(server.log())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("ERROR A refresh failed with an unexpected exception; responded with 500: ")
                        .doesNotContain(token));
    }

    @Test
    void the_application_lists_and_ends_the_sessions_of_a_user() {
        MockHttpRequest request = request("auth", MediaType.APPLICATION_JSON, credentials());
        request.header(HttpHeaders.USER_AGENT, "curl/8\r\n<b>");
        String sid = sid(server.send(request).has(200));
        Reply other = login();

        List<Session> all = sessions().of(JOE);

        assertThat(all).extracting(Session::id).containsExactlyInAnyOrder(sid, sid(other));
        Session first =
                all.stream().filter(one -> one.id().equals(sid)).findFirst().orElseThrow();
        assertThat(first.agent()).contains("curl/8  <b>");
        assertThat(first.address()).isEmpty();
        assertThat(first.refreshed()).isEqualTo(first.created());
        assertThat(Duration.between(first.created(), first.endsAt())).isEqualTo(Duration.ofDays(7));
        assertThat(sessions().end(new User("mia", List.of()), sid)).isFalse();
        assertThat(sessions().end(JOE, sid)).isTrue();
        assertThat(sessions().end(JOE, sid)).isFalse();
        assertThat(server.events()).contains(new SessionEnded(Cause.ENDED, "joe", sid));
        sessions().endAll(JOE);
        assertThat(sessions().of(JOE)).isEmpty();
        post("auth/refresh", refresh(other)).isRefusedWith(Refusals.unknownSession());
    }

    @Test
    void the_application_can_do_all_itself_even_without_a_request() {
        IssuedTokens tokens = sessions().start(JOE);
        IssuedTokens next = sessions().refresh(tokens.refreshToken().orElseThrow());

        assertThat(next.expiresIn()).contains(Duration.ofMinutes(5));
        sessions().logout(next.refreshToken().orElseThrow());
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> sessions().refresh(next.refreshToken().orElseThrow()))
                .returns(401, JwtException::status);
        assertThat(server.log())
                .contains("INFO cdi-jwt: A refresh refused: 401 UNKNOWN_SESSION (The refresh token is not valid)");
    }

    @Test
    void further_claims_of_a_login_stay_through_refreshes_and_its_lifetime_does_not() {
        TokenOptions options = TokenOptions.expiresIn(Duration.ofMinutes(30)).claim("tenant", "blue");
        String[] token = new String[1];
        server.inRequest(() -> server.bean(Logins.class)
                .login(Credentials.of("joe", TestUsers.PASSWORD), options, tokens -> {
                    token[0] = tokens.refreshToken().orElseThrow();
                    assertThat(tokens.expiresIn()).contains(Duration.ofMinutes(30));
                    return Response.noContent().build();
                }));

        Reply reply = post("auth/refresh", token[0]).has(200);

        assertThat(server.bean(Tokens.class).verify(access(reply)).getString("tenant"))
                .isEqualTo("blue");
        assertThat(reply.json().getInt("expires_in")).isEqualTo(300);
    }

    @Test
    void the_identity_must_be_of_the_type_of_the_application() {
        assertThatIllegalArgumentException().isThrownBy(() -> sessions().start("joe"));
        assertThatIllegalArgumentException().isThrownBy(() -> sessions().of("joe"));
        assertThatIllegalArgumentException().isThrownBy(() -> sessions().endAll(1));
    }

    private static Sessions sessions() {
        return server.bean(Sessions.class);
    }

    private static Reply login() {
        Reply reply = server.login("joe", TestUsers.PASSWORD).has(200);
        server.events();
        server.log();
        return reply;
    }

    private static String credentials() {
        return "{\"username\":\"joe\",\"password\":\"" + TestUsers.PASSWORD + "\"}";
    }

    private static Reply post(String path, String token) {
        return send(path, MediaType.APPLICATION_JSON, "{\"refresh_token\":\"" + token + "\"}");
    }

    private static Reply send(String path, String type, String body) {
        return server.send(request(path, type, body));
    }

    private static MockHttpRequest request(String path, String type, String body) {
        return server.request("POST", path)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .content(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String access(Reply reply) {
        return reply.json().getString("access_token");
    }

    private static String refresh(Reply reply) {
        return reply.json().getString("refresh_token");
    }

    private static String sid(Reply reply) {
        return server.bean(Tokens.class).verify(access(reply)).getString("sid");
    }

    @Path("who")
    @RequestScoped
    public static class WhoResource {

        @Inject
        @CurrentIdentity
        JwtPrincipal principal;

        @GET
        @JwtRequired
        public String get() {
            return principal.getName();
        }
    }
}
