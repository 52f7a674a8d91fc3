package databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.Session;
import io.github.cdijwt.internal.session.Device;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.store.Caller;
import io.github.cdijwt.internal.store.JdbcStore;
import io.github.cdijwt.spi.StateStore.Entry;
import io.github.cdijwt.spi.StateStoreCheck;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store and the sessions on each database. */
class StoreTest {

    private static final int THREADS = 64;
    private static final int ROUNDS = 3;
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final List<HikariDataSource> pools = new ArrayList<>();
    private final Users users = new Users();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        pools.forEach(HikariDataSource::close);
    }

    /** The unit tests check it on H2. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void the_store_satisfies_its_contract(Database database) throws SQLException {
        HikariDataSource pool = open(database.withTable(), 8, "", true);
        StateStoreCheck.check(new JdbcStore(() -> pool, Clock.systemUTC()).calledBy(Caller.ENDPOINT));
        assertThat(rows(pool)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_pool_without_autocommit_stores_what_the_store_says(Database database) throws SQLException {
        String url = database.withTable();
        HikariDataSource pool = open(url, 2, "", false);
        HikariDataSource other = open(url, 2, "", true);
        JdbcStore store = new JdbcStore(() -> pool, Clock.systemUTC());
        JdbcStore others = new JdbcStore(() -> other, Clock.systemUTC());
        Entry entry = new Entry("s.1", "owner", "1", "{}", Instant.ofEpochMilli(4_000_000_000_000L));

        assertThat(store.add(entry)).isTrue();
        assertThat(others.find("s.1")).contains(entry);
        assertThat(store.add(entry)).isFalse();
        assertThat(store.remove("s.1")).isTrue();
        assertThat(others.find("s.1")).isEmpty();
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_parallel_refreshes_at_two_servers_one_rotates_at_each_isolation_level(Database database) throws Exception {
        String url = database.withTable();
        for (String isolation :
                List.of("", "TRANSACTION_READ_COMMITTED", "TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE")) {
            SessionFlow first = sessions(open(url, 16, isolation, true), GRACE);
            SessionFlow second = sessions(open(url, 16, isolation, true), GRACE);
            SessionFlow strict = sessions(pools.get(pools.size() - 1), Duration.ZERO);
            for (int round = 0; round < ROUNDS; round++) {
                // The token is not recent, so that the first refresh rotates it.
                String token = start(strict, Json.createValue("joe"));
                String next = refresh(strict, token);
                List<String> results = inParallel(i -> refresh(i % 2 == 0 ? first : second, token));
                assertThat(results).as(isolation).containsOnly(next);
                List<String> winners = inParallel(i -> refresh(strict, next));
                assertThat(winners.stream().filter(result -> result.startsWith("cjr_")))
                        .as(isolation)
                        .hasSize(1);
                assertThat(winners).as(isolation).containsAnyOf("REFRESH_REUSED", "UNKNOWN_SESSION");
            }
        }
        assertThat(users.failures).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void users_whose_ids_look_alike_have_their_own_sessions(Database database) {
        assertOwnSessions(open(database.withTable(), 4, "", true));
    }

    @Test
    void even_in_a_collation_of_mariadb_that_ignores_case_and_accents() {
        for (String collation : List.of("utf8mb4_unicode_ci", "utf8mb4_uca1400_ai_ci")) {
            String url = Database.MARIADB.create(" CHARACTER SET utf8mb4 COLLATE " + collation);
            Database.execute(url, Database.statements("jwt_state.sql", ""));
            assertOwnSessions(open(url, 4, "", true));
        }
    }

    @Test
    void even_in_a_collation_of_postgresql_that_ignores_case_and_accents() {
        String url = Database.POSTGRESQL.create();
        Database.execute(
                url, "CREATE COLLATION same (provider = icu, locale = 'und-u-ks-level1', deterministic = false)");
        Database.execute(url, Database.statements("jwt_state.sql", " COLLATE same"));
        assertOwnSessions(open(url, 4, "", true));
    }

    @Test
    void a_database_in_latin1_keeps_every_name() {
        String url = Database.MARIADB.create(" CHARACTER SET latin1");
        Database.execute(url, Database.statements("jwt_state.sql", ""));
        assertOwnSessions(open(url, 4, "", true));
    }

    /** Each of these users is another one for the application. */
    private void assertOwnSessions(HikariDataSource pool) {
        SessionFlow sessions = sessions(pool, GRACE);
        List<JsonValue> all = List.of(
                Json.createValue("joe"),
                Json.createValue("Joe"),
                Json.createValue("jo\u00e9"),
                Json.createValue("joe\u0301"),
                Json.createValue("joe "),
                Json.createValue(" joe"),
                Json.createValue("joe\u200b"),
                Json.createValue("\u0e21\u0e48"),
                Json.createValue("\u0e21\u0e49"),
                Json.createValue("\u0141\u00f3d\u017a"),
                Json.createValue("Lodz"),
                Json.createValue(1),
                Json.createValue("1"),
                Json.createValue("x".repeat(500)),
                Json.createValue("X".repeat(500)));
        all.forEach(user -> start(sessions, user));

        for (JsonValue user : all) {
            List<Session> own = sessions.of(user);
            assertThat(own).as("sessions of %s", user).hasSize(1);
            for (JsonValue other : all) {
                if (!other.equals(user)) {
                    assertThat(sessions.end(other, own.get(0).id())).isFalse();
                }
            }
        }
        sessions.endAll(all.get(0));
        assertThat(sessions.of(all.get(0))).isEmpty();
        assertThat(all.stream().skip(1))
                .allSatisfy(user -> assertThat(sessions.of(user)).hasSize(1));
    }

    private SessionFlow sessions(HikariDataSource pool, Duration grace) {
        return users.sessions(new JdbcStore(() -> pool, Clock.systemUTC()).calledBy(Caller.ENDPOINT), grace);
    }

    private static String start(SessionFlow sessions, JsonValue user) {
        return sessions.start(user, Device.UNKNOWN, (tokens, identity) -> tokens)
                .refreshToken()
                .orElseThrow();
    }

    /** The next token, or the reason of the rejection. */
    private static String refresh(SessionFlow sessions, String token) {
        try {
            return sessions.<IssuedTokens>refresh(token, (tokens, identity) -> tokens)
                    .refreshToken()
                    .orElseThrow();
        } catch (JwtException refusal) {
            RefusalReason reason = refusal.reason();
            return reason.name();
        }
    }

    private List<String> inParallel(Call call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            tasks.add(() -> {
                start.await();
                return call.by(thread);
            });
        }
        List<String> results = new ArrayList<>();
        for (Future<String> future : threads.invokeAll(tasks)) {
            results.add(future.get());
        }
        return results;
    }

    private HikariDataSource open(String url, int size, String isolation, boolean autocommit) {
        HikariDataSource pool = Database.pool(url, size, isolation, autocommit);
        pools.add(pool);
        return pool;
    }

    private static int rows(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM jwt_state")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** One of several parallel calls. */
    private interface Call {
        String by(int thread);
    }
}
