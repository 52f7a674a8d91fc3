package databases;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import io.github.cdijwt.internal.session.Device;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.store.JdbcStore;
import io.github.cdijwt.internal.store.StateTable;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two embedded servers with pools of HikariCP, which share a database of PostgreSQL. */
class NodesTest {

    private static final String NAME = "nodes";
    private static final int CLIENTS = 16;
    private static final int SESSIONS = 40;
    private static final int KILLS = 2;

    /** All tokens that the servers have issued. */
    private static final Queue<String> ISSUED = new ConcurrentLinkedQueue<>();

    private static String url = "";
    private static Node first;
    private static Node second;

    @BeforeAll
    static void start() throws SQLException {
        url = Database.POSTGRESQL.create(NAME, "");
        try (var pool = Database.pool(url, 1)) {
            StateTable.create(pool);
        }
        first = Node.start(url, Map.of("JWT_VERIFY_SESSION", "true"));
        // This one has a pool without autocommit.
        second = Node.start(url, Map.of(Pool.AUTOCOMMIT, "false"));
    }

    @AfterAll
    static void stop() throws SQLException {
        if (first == null) {
            return;
        }
        String table = dump();
        first.close();
        second.close();
        assertThat(table).contains("s.", "f.");
        assertThat(ISSUED).hasSizeGreaterThan(SESSIONS);
        for (String place : List.of(table, first.log(), second.log())) {
            assertThat(place).doesNotContain(Node.PASSWORD);
            ISSUED.stream()
                    .flatMap(NodesTest::secretsOf)
                    .forEach(secret -> assertThat(place).doesNotContain(secret));
        }
    }

    @Test
    void a_session_that_one_server_started_goes_on_and_ends_at_the_other() {
        Answer login = noted(first.login().succeeds());
        Answer refreshed = noted(second.refresh(refreshToken(login)).succeeds());
        first.http().get("protected", refreshed.token()).succeeds();

        first.logout(refreshToken(refreshed)).has(204);

        second.refresh(refreshToken(refreshed)).has(401);
        second.refresh(refreshToken(login)).has(401);
        first.http().get("protected", refreshed.token()).has(401);
    }

    @Test
    void failed_logins_at_both_servers_count_together() {
        for (int i = 0; i < 10; i++) {
            node(i).http().login("nobody", "wrong").has(401);
        }
        assertThat(node(0).http().login("nobody", "wrong").status()
                        + node(1).http().login("nobody", "wrong").status())
                .as("at most one of them after the wait of a second")
                .isIn(429 + 429, 429 + 401);
    }

    @Test
    void while_the_database_is_away_nothing_is_open_and_afterwards_all_goes_on() throws SQLException {
        Answer login = noted(first.login().succeeds());
        away(true);
        try {
            for (Node node : List.of(first, second)) {
                node.login().has(500);
                node.http().login(Node.USER, "wrong").has(500);
                node.refresh(refreshToken(login)).has(500);
                node.logout(refreshToken(login)).has(500);
            }
            first.http().get("protected", login.token()).has(500);
            second.http().get("protected", login.token()).succeeds();
        } finally {
            away(false);
        }
        awaitSuccess(() -> second.refresh(refreshToken(login)));
        awaitSuccess(() -> first.http().get("protected", login.token()));
        noted(first.login().succeeds());
    }

    @Test
    void no_session_is_lost_and_none_gets_a_second_chain_if_a_server_is_killed() throws Exception {
        Random random = new Random();
        AtomicInteger unanswered = new AtomicInteger();
        for (int kill = 0; kill < KILLS; kill++) {
            Node victim = Node.start(url, Map.of());
            victim.http();
            List<String> tokens = sessions();
            age();
            int moment = random.nextInt(SESSIONS);
            AtomicInteger sent = new AtomicInteger();
            List<String> next = inParallel(SESSIONS, i -> {
                if (sent.getAndIncrement() == moment) {
                    victim.kill();
                }
                try {
                    return refreshToken(noted(victim.refresh(tokens.get(i))));
                } catch (AssertionError e) {
                    unanswered.incrementAndGet();
                    return refreshToken(noted(second.refresh(tokens.get(i)).succeeds()));
                }
            });
            victim.close();
            assertThat(next).doesNotContainAnyElementsOf(tokens);
            List<String> again = inParallel(
                    SESSIONS,
                    i -> refreshToken(noted(second.refresh(tokens.get(i)).succeeds())));
            assertThat(again).as("the only successors").isEqualTo(next);
        }
        System.out.println("Killed " + KILLS + " servers: " + unanswered + " of " + KILLS * SESSIONS
                + " refreshes were repeated at another server, no session was lost");
        assertThat(unanswered).hasPositiveValue();
    }

    /** Tokens of new sessions of the user with the id 1. */
    private static List<String> sessions() {
        try (var pool = Database.pool(url, 1)) {
            SessionFlow flow = new Users().sessions(new JdbcStore(() -> pool, Clock.systemUTC()), Duration.ZERO);
            return IntStream.range(0, SESSIONS)
                    .mapToObj(i -> flow.start(Json.createValue(1), Device.UNKNOWN, (tokens, user) -> tokens)
                            .refreshToken()
                            .orElseThrow())
                    .toList();
        }
    }

    /** A pool needs a moment until it connects again. */
    private static void awaitSuccess(Supplier<Answer> request) {
        Answer answer = request.get();
        for (int i = 0; i < 60 && answer.status() == 500; i++) {
            answer = request.get();
        }
        answer.succeeds();
    }

    /** Lets the grace of all sessions be over, so that the next refresh changes the token. */
    private static void age() throws SQLException {
        execute("UPDATE jwt_state SET data = regexp_replace(data, '\"rotated\":[0-9]+', '\"rotated\":'"
                + " || (extract(epoch from now())::bigint * 1000 - 3600000)) WHERE id LIKE 's.%'");
    }

    private static void away(boolean isAway) throws SQLException {
        try (var pool = Database.pool(Postgres.url("postgres"), 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + NAME + " ALLOW_CONNECTIONS " + !isAway);
            if (isAway) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + NAME + "'");
            }
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var pool = Database.pool(url, 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All that is in the table. */
    private static String dump() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (var pool = Database.pool(url, 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM jwt_state")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    text.append(rows.getString(i)).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** A token, and its parts. */
    private static Stream<String> secretsOf(String token) {
        if (!token.startsWith("cjr_")) {
            return Stream.of(token, token.substring(token.lastIndexOf('.') + 1));
        }
        int length = token.length();
        return Stream.of(
                token.substring(4), token.substring(4, 25), token.substring(26, 46), token.substring(length - 12));
    }

    private static Answer noted(Answer answer) {
        ISSUED.add(answer.token());
        ISSUED.add(refreshToken(answer));
        return answer;
    }

    private static String refreshToken(Answer answer) {
        return answer.json().getString("refresh_token");
    }

    private static Node node(int i) {
        return i % 2 == 0 ? first : second;
    }

    private static List<String> inParallel(int count, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<String>> tasks = IntStream.range(0, count)
                    .<Callable<String>>mapToObj(i -> () -> call.by(i))
                    .toList();
            List<String> results = new ArrayList<>();
            for (Future<String> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One of several parallel calls. */
    private interface Call {
        String by(int number);
    }
}
