package databases;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two embedded servers with pools of HikariCP, which share a database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Nodes {

    private static final int CLIENTS = 16;
    private static final int SESSIONS = 48;

    /** A system property can raise it, for a longer test. */
    private static final int KILLS = Integer.getInteger("databases.kills", 2);

    /** Sessions that are refreshed while the database stops and starts. */
    private static final int REFRESHED = 400;

    /** Sessions whose users log out in the meantime. */
    private static final int ENDED = 120;

    private final Database database;
    private final Issued issued = new Issued();
    private String url = "";
    private Node first;
    private Node second;

    Nodes(Database database) {
        this.database = database;
    }

    @BeforeAll
    void start() {
        url = database.withTable();
        first = start("JWT_VERIFY_SESSION", "true");
        // This one has a pool without autocommit.
        second = start(Pool.AUTOCOMMIT, "false");
    }

    @AfterAll
    void stop() throws SQLException {
        if (first == null) {
            return;
        }
        String table = dump();
        first.close();
        second.close();
        assertThat(table).contains("s.", "f.");
        assertThat(issued.size()).isGreaterThan(SESSIONS);
        for (String place : List.of(table, first.log(), second.log())) {
            assertThat(place).doesNotContain(Node.PASSWORD);
            issued.assertNoneIn(place);
        }
        System.out.println(database + ": none of " + issued.size() + " tokens is in the table or in a log");
    }

    @Test
    void a_session_that_one_server_started_goes_on_and_ends_at_the_other() {
        Answer login = issued.noted(first.login().succeeds());
        Answer refreshed =
                issued.noted(second.refresh(Issued.refreshToken(login)).succeeds());
        first.http().get("protected", refreshed.token()).succeeds();

        first.logout(Issued.refreshToken(refreshed)).has(204);

        second.refresh(Issued.refreshToken(refreshed)).has(401);
        second.refresh(Issued.refreshToken(login)).has(401);
        first.http().get("protected", refreshed.token()).has(401);
    }

    @Test
    void failed_logins_at_both_servers_count_together() {
        for (int i = 0; i < 10; i++) {
            node(i).http().login("nobody", "wrong").has(401);
        }
        // The machine may be so slow that the first short waits are over before the next try.
        int status = 401;
        for (int i = 0; status == 401 && i < 6; i++) {
            status = node(i).http().login("nobody", "wrong").status();
        }
        assertThat(status)
                .as("status after eight failures at each server at most")
                .isEqualTo(429);
    }

    @Test
    void while_the_database_stops_and_starts_nothing_is_open_and_afterwards_all_goes_on() throws Exception {
        Batch refreshed = new Batch(sessions(REFRESHED));
        Batch ended = new Batch(sessions(ENDED));
        Answer login = issued.noted(first.login().succeeds());
        AtomicInteger turn = new AtomicInteger();
        try (Traffic traffic = new Traffic()) {
            traffic.repeatInTurn(Map.of(
                    "login", () -> node(turn.incrementAndGet()).login(),
                    "wrong login", () -> node(turn.incrementAndGet()).http().login("made-up" + turn, "wrong"),
                    "protected", () -> second.http().get("protected", login.token()),
                    "verified", () -> first.http().get("protected", login.token())));
            traffic.await(1, "login 200", "wrong login 401", "protected 200", "verified 200");
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clients.add(traffic.repeat(
                        "refresh",
                        () -> refreshed.next(
                                token -> node(turn.incrementAndGet()).refresh(token))));
            }
            clients.add(traffic.repeat(
                    "logout",
                    () -> ended.next(token -> node(turn.incrementAndGet()).logout(token))));
            traffic.await(20, "refresh 200", "logout 204");

            database.stop();
            refreshed.release();
            ended.release();
            traffic.await(
                    2, "refresh 500", "logout 500", "login 500", "wrong login 500", "verified 500", "protected 200");
            assertThat(List.of(refreshed.left(), ended.left()))
                    .allSatisfy(left -> assertThat(left).isGreaterThan(20));
            database.start();

            traffic.await(
                    2, "refresh 200", "logout 204", "login 200", "wrong login 401", "verified 200", "protected 200");
            for (Future<?> client : clients) {
                client.get();
            }
            System.out.println(database + " was stopped and started again: " + traffic);
            assertThat(traffic.kinds())
                    .isSubsetOf(
                            "refresh 200",
                            "refresh 500",
                            "logout 204",
                            "logout 500",
                            "login 200",
                            "login 500",
                            "wrong login 401",
                            "wrong login 500",
                            "verified 200",
                            "verified 500",
                            "protected 200");
        }
        for (int i = 0; i < refreshed.size(); i++) {
            assertThat(Issued.refreshToken(
                            issued.noted(node(i).refresh(refreshed.token(i)).succeeds())))
                    .as("the only successor")
                    .isEqualTo(Issued.refreshToken(issued.noted(refreshed.answer(i))));
        }
        for (int i = 0; i < ended.size(); i++) {
            node(i).refresh(ended.token(i)).has(401);
        }
    }

    @Test
    void no_session_is_lost_and_none_gets_a_second_chain_if_a_server_is_killed() throws Exception {
        Random random = new Random();
        AtomicInteger unanswered = new AtomicInteger();
        for (int kill = 0; kill < KILLS; kill++) {
            Node victim = start(Pool.AUTOCOMMIT, "true");
            victim.http();
            List<String> tokens = sessions(SESSIONS);
            int moment = random.nextInt(SESSIONS);
            AtomicInteger sent = new AtomicInteger();
            List<String> next = refreshAll(i -> {
                if (sent.getAndIncrement() == moment) {
                    victim.kill();
                }
                try {
                    return victim.refresh(tokens.get(i));
                } catch (AssertionError e) {
                    unanswered.incrementAndGet();
                    return second.refresh(tokens.get(i));
                }
            });
            victim.close();
            assertThat(next).doesNotContainAnyElementsOf(tokens);
            List<String> again = refreshAll(i -> second.refresh(tokens.get(i)));
            assertThat(again).as("the only successors").isEqualTo(next);
        }
        System.out.println(database + ": killed " + KILLS + " servers: " + unanswered + " of " + KILLS * SESSIONS
                + " refreshes were repeated at another server, no session was lost");
        assertThat(unanswered).hasPositiveValue();
    }

    /** The grace is longer than an outage, in which the answer to a refresh may be lost. */
    private Node start(String setting, String value) {
        return Node.start(url, Map.of("JWT_REFRESH_GRACE", "PT1M", "JWT_MAX_SESSIONS", "none", setting, value));
    }

    /** The new tokens of all sessions. */
    private List<String> refreshAll(Servers.Call<Answer> refresh) throws Exception {
        String[] tokens = new String[SESSIONS];
        Servers.inParallel(CLIENTS, client -> {
            for (int i = client; i < SESSIONS; i += CLIENTS) {
                tokens[i] = Issued.refreshToken(issued.noted(refresh.by(i).succeeds()));
            }
            return "";
        });
        return List.of(tokens);
    }

    /** Tokens of old sessions. */
    private List<String> sessions(int count) throws Exception {
        try (Servers servers = new Servers(url)) {
            Supplier<String> starts = servers.oldSessions(CLIENTS);
            List<String> tokens = Collections.synchronizedList(new ArrayList<>());
            Servers.inParallel(CLIENTS, client -> {
                for (int i = client; i < count; i += CLIENTS) {
                    tokens.add(starts.get());
                }
                return "";
            });
            return tokens;
        }
    }

    /** All that is in the table. */
    private String dump() throws SQLException {
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

    private Node node(int i) {
        return i % 2 == 0 ? first : second;
    }
}
