package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.Refusal;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refresh tokens, logout and the list of sessions, on each server. */
class SessionsTest {

    private static final Refusal INVALID =
            new Refusal(401, "Invalid token", "The refresh token is not valid", "UNKNOWN_SESSION");
    private static final Refusal REVOKED = new Refusal(401, "Invalid token", "Token has been revoked", "REVOKED");
    private static final Refusal TOO_OLD =
            new Refusal(401, "Authorization Required", "A more recent login is required", "LOGIN_TOO_OLD");
    private static final int CLIENTS = 32;

    private final AppServer server = ServerUnderTest.get();
    private final Server http = http(Shape.SESSIONS);
    private final Server strict = http(Shape.SESSIONS_WITHOUT_GRACE);

    @Test
    void a_login_gets_a_refresh_token_that_gets_the_next_tokens() {
        Answer login = login(http);
        assertThat(login.json().keySet()).containsExactly("access_token", "refresh_token", "expires_in");

        Answer refreshed = refresh(http, refreshTokenOf(login)).succeeds();

        assertThat(refreshed.json().keySet()).containsExactly("access_token", "refresh_token", "expires_in");
        assertThat(refreshed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refreshed.header("X-Content-Type-Options")).isEqualTo("nosniff");
        http.get("protected", refreshed.token()).succeedsWith("User[id=1, username=user1]");
        refresh(http, refreshTokenOf(refreshed)).succeeds();
    }

    @Test
    void a_logout_ends_the_session_and_its_access_tokens() {
        Answer login = login(http);
        http.get("protected", login.token()).succeeds();

        Answer logout = post(http, "auth/logout", refreshTokenOf(login)).has(204);

        assertThat(logout.header("Cache-Control")).isEqualTo("no-store");
        refresh(http, refreshTokenOf(login)).isRefusedWith(INVALID).isChallengedWith("JWT realm=\"Login Required\"");
        http.get("protected", login.token()).isRefusedWith(REVOKED);
        post(http, "auth/logout", refreshTokenOf(login)).has(204);
    }

    @Test
    void users_see_and_end_their_own_sessions() {
        Answer here = login(http);
        Answer there = login(http);
        Answer other = http.login("user2", "abcxyz").succeeds();

        assertThat(sessionsOf(here)).containsAll(sessionsOf(there)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sessionsOf(other)).isNotEmpty().doesNotContainAnyElementsOf(sessionsOf(here));
        String foreign = sessionsOf(other).iterator().next();
        delete("sessions/" + foreign, here).has(404);
        delete("sessions", here).has(204);

        assertThat(sessionsOf(here)).hasSize(1);
        http.get("protected", there.token()).isRefusedWith(REVOKED);
        refresh(http, refreshTokenOf(there)).isRefusedWith(INVALID);
        refresh(http, refreshTokenOf(other)).succeeds();
        delete("sessions/" + sessionsOf(here).iterator().next(), here).has(204);
        http.get("protected", here.token()).isRefusedWith(REVOKED);
    }

    @Test
    void many_clients_that_refresh_at_once_get_the_same_token() throws Exception {
        String token = refreshTokenOf(login(http));

        List<Answer> answers = atOnce(() -> refresh(http, token));

        assertThat(answers).allSatisfy(Answer::succeeds);
        assertThat(answers.stream().map(SessionsTest::refreshTokenOf).distinct())
                .hasSize(1);
    }

    @Test
    void two_users_who_refresh_at_once_keep_their_own_sessions() throws Exception {
        List<String> tokens = List.of(
                refreshTokenOf(login(http)),
                refreshTokenOf(http.login("user2", "abcxyz").succeeds()));
        AtomicInteger count = new AtomicInteger();

        List<Answer> answers = atOnce(() -> {
            int user = count.getAndIncrement() % 2;
            Answer refreshed = refresh(http, tokens.get(user)).succeeds();
            String number = Integer.toString(user + 1);
            return http.get("protected", refreshed.token())
                    .succeedsWith("User[id=" + number + ", username=user" + number + "]");
        });

        assertThat(answers).hasSize(CLIENTS);
    }

    @Test
    void without_a_grace_one_of_many_clients_wins_and_the_next_use_of_the_token_ends_the_session() throws Exception {
        Answer login = login(strict);
        String token = refreshTokenOf(login);

        List<Answer> answers = atOnce(() -> refresh(strict, token));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSizeLessThanOrEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> answer.isRefusedWith(INVALID));
        answers.stream()
                .filter(answer -> answer.status() == 200)
                .forEach(won -> refresh(strict, refreshTokenOf(won)).isRefusedWith(INVALID));
        assertThat(server.log(Shape.SESSIONS_WITHOUT_GRACE))
                .contains("ended: REUSED")
                .contains("auth/refresh refused: 401 REFRESH_REUSED (The refresh token is not valid)");
    }

    @Test
    void a_resource_can_require_a_recent_login_which_a_refresh_is_not() {
        Forge forge = new Forge(Shape.SECRET);
        http.get("sessions/recent", login(http).token()).succeedsWith("user1");
        http.get("sessions/recent", refresh(http, refreshTokenOf(login(http))).token())
                .succeedsWith("user1");

        http.get("sessions/recent", forge.sign(Forge.claims("\"auth_time\":" + (Forge.now() - 800))))
                .succeedsWith("user1");
        http.get("sessions/recent", forge.sign(Forge.claims())).isRefusedWith(TOO_OLD);
        http.get("sessions/recent", forge.sign(Forge.claims("\"auth_time\":" + (Forge.now() - 1_000))))
                .isRefusedWith(TOO_OLD)
                .isChallengedWith("JWT realm=\"Login Required\", error=\"insufficient_user_authentication\","
                        + " error_description=\"A more recent login is required\", max_age=\"900\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"cjr_\"", "{", "{\"refresh_token\":1,\"refresh_token\":2}", ""})
    void a_body_that_is_not_a_json_object_is_rejected(String body) {
        http.post("auth/refresh", body).isRefusedWith(Refusal.LOGIN_NOT_JSON);
        http.post("auth/logout", body).isRefusedWith(Refusal.LOGIN_NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"refresh_token\":1}", "{\"refresh_token\":null}", "{\"REFRESH_TOKEN\":\"cjr_\"}"})
    void a_body_without_a_refresh_token_is_rejected(String body) {
        http.post("auth/refresh", body).isRefusedWith(INVALID);
        http.post("auth/logout", body).isRefusedWith(INVALID);
    }

    @Test
    void other_types_sizes_and_methods_are_rejected_as_at_the_login() {
        for (String path : List.of("auth/refresh", "auth/logout")) {
            http.post(
                            path,
                            BodyPublishers.ofString("refresh_token=x"),
                            "Content-Type",
                            "application/x-www-form-urlencoded")
                    .isRefusedWith(Refusal.LOGIN_TYPE);
            http.post(path, Json.object("refresh_token", "x".repeat(70_000))).isRefusedWith(Refusal.LOGIN_TOO_LARGE);
            assertThat(http.get(path).isRefusedWith(Refusal.LOGIN_NOT_POST).header("Allow"))
                    .isEqualTo("POST, OPTIONS");
        }
    }

    @Test
    void the_start_says_how_long_sessions_live_and_where_they_are_kept() {
        assertThat(server.log(Shape.SESSIONS))
                .contains("live P7D without a refresh and at most P30D (in memory)")
                .containsPattern("refresh: +POST \\S*/auth/refresh")
                .containsPattern("logout: +POST \\S*/auth/logout")
                .contains("sessions are kept in the memory of this server: they end when it restarts")
                .doesNotContain("cjr_");
    }

    private Set<String> sessionsOf(Answer login) {
        return http.get("sessions", login.token())
                .succeeds()
                .body()
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    private Answer delete(String path, Answer login) {
        return http.send(http.request(path).DELETE().header("Authorization", "Bearer " + login.token()));
    }

    private static Answer login(Server http) {
        return http.login("user1", "abcxyz").succeeds();
    }

    private static Answer refresh(Server http, String token) {
        Answer answer = post(http, "auth/refresh", token);
        while (answer.status() == 503) {
            // On a slow machine, many clients at once reach jwt.login-concurrency. They repeat the same refresh.
            answer.isRefusedWith(Refusal.TOO_MANY_LOGINS);
            answer = post(http, "auth/refresh", token);
        }
        return answer;
    }

    private static Answer post(Server http, String path, String token) {
        return http.post(path, Json.object("refresh_token", token));
    }

    private static String refreshTokenOf(Answer answer) {
        return answer.json().getString("refresh_token");
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                answers.add(clients.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Answer> found = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                found.add(answer.get());
            }
            return found;
        } finally {
            clients.shutdownNow();
        }
    }

    private Server http(Shape shape) {
        return new Server(() -> server.addresses(shape), Shape.SECRET);
    }
}
