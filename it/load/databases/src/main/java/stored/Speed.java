package stored;

import io.github.cdijwt.Sessions;
import io.github.cdijwt.internal.session.SessionCheck;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import loaded.User;

/**
 * Measures login, refresh and the check of a session in PostgreSQL beside bare statements, with few and with many rows. All
 * alternate in short rounds. It prints a table, and then keeps the database running until it is stopped.
 *
 * <p>Most of the time of an update is that of the disk. If the environment variable {@code LOAD_DISK} is {@code off}, PostgreSQL
 * does not wait for it, so that the ratios show the cost of the library.
 */
public final class Speed {

    /** In nanoseconds. */
    private static final long ROUND = 200_000_000;

    private static final int ROUNDS = 30;
    private static final int WARM_UP_ROUNDS = 10;
    private static final String DISK = "off".equals(System.getenv("LOAD_DISK")) ? "off" : "on";

    /** Each static method of JSON-P would search for the provider. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int LOGINS = 4_000;
    private static final int RADIX = 36;

    private final SeContainer container = SeContainerInitializer.newInstance().initialize();
    private final Sessions sessions = container.select(Sessions.class).get();
    private final SessionCheck sessionCheck =
            container.select(new TypeLiteral<Optional<SessionCheck>>() {}).get().orElseThrow();

    private Speed() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("fsync", DISK)
                .setServerConfig("synchronous_commit", DISK)
                .start();
        String url = new Speed().compare(server);
        System.out.println("Database: " + url);
        new CountDownLatch(1).await();
    }

    /** Returns the URL of the large database. */
    private String compare(EmbeddedPostgres server) throws Exception {
        Measured few = new Measured(fill(server, "few", FEW, FEW / 2));
        Measured many = new Measured(fill(server, "many", MANY, LOGINS));
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (Measured size : List.of(few, many)) {
                Pool.use(size.table.pool);
                for (Operation operation : size.all()) {
                    operation.run(ROUND, round >= WARM_UP_ROUNDS);
                }
                size.logOut();
            }
            System.out.println("Round " + round);
        }
        System.out.printf(
                "%n%-34s %16s %16s %10s%n",
                "PostgreSQL, fsync " + shown(server, "fsync"), FEW + " sessions", MANY + " sessions", "at most");
        print("SELECT by key, us", few.select.micros(), many.select.micros());
        print("UPDATE by key with commit, us", few.update.micros(), many.update.micros());
        print("both for one row, us", few.both.micros(), many.both.micros());
        print("refresh, us", few.refresh.micros(), many.refresh.micros());
        print("check of a session, us", few.check.micros(), many.check.micros());
        print("SELECT MIN(ends_at), us", few.firstEnd.micros(), many.firstEnd.micros());
        print("login, us", few.login.micros(), many.login.micros());
        print("refresh / both for one row", few.refresh.to(few.both), many.refresh.to(many.both), 1.3);
        print(
                "refresh / (SELECT + UPDATE)",
                few.refresh.to(few.select, few.update),
                many.refresh.to(many.select, many.update),
                1.3);
        print("check / SELECT", few.check.to(few.select), many.check.to(many.select), 1.3);
        print("SELECT MIN(ends_at) / SELECT", few.firstEnd.to(few.select), many.firstEnd.to(many.select), 2);
        print("login to " + FEW, 1, many.login.to(few.login), 1.5);
        print("refresh to " + FEW, 1, many.refresh.to(few.refresh), 1.5);
        print("check to " + FEW, 1, many.check.to(few.check), 1.5);
        return server.getJdbcUrl("postgres", "many");
    }

    private static String shown(EmbeddedPostgres server, String setting) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Filled fill(EmbeddedPostgres server, String name, int size, int logins) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        DataSource pool = Pool.open(server.getJdbcUrl("postgres", name));
        Pool.use(pool);
        Filled filled = new Filled(pool, size, logins, sessions);
        System.out.println("Filled with " + size);
        return filled;
    }

    private static void print(String name, double few, double many) {
        System.out.printf(Locale.ROOT, "%-34s %16.1f %16.1f%n", name, few, many);
    }

    private static void print(String name, double few, double many, double goal) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %16.2f %16.2f %10.1f %s%n",
                name,
                few,
                many,
                goal,
                few <= goal && many <= goal ? "reached" : "MISSED");
    }

    /** The operations on one table. */
    private final class Measured {

        private final Filled table;
        private final Operation select;
        private final Operation update;
        private final Operation both;
        private final Operation refresh;
        private final Operation check;
        private final Operation firstEnd;
        private final Operation login;
        private final List<String> loggedIn = new ArrayList<>();

        Measured(Filled table) throws Exception {
            this.table = table;
            Bare bare = new Bare(table.pool);
            Bare.Row row = bare.select(table.copies.get(0));
            select = new Operation(() -> bare.select(any(table.ids)));
            update = new Operation(() -> updated(bare.update(any(table.copies), row, version())));
            both = new Operation(() -> {
                String id = any(table.copies);
                return updated(bare.update(id, bare.select(id), version()));
            });
            refresh = new Operation(() -> refresh(ThreadLocalRandom.current().nextInt(table.tokens.size())));
            check = new Operation(() -> check(any(table.ids)));
            firstEnd = new Operation(bare::firstEnd);
            // Each user has about two sessions.
            login = new Operation(() -> {
                int user = ThreadLocalRandom.current().nextInt(table.tokens.size(), table.size + FEW);
                return loggedIn.add(
                        sessions.start(new User(user)).refreshToken().orElseThrow());
            });
        }

        /** The table must not grow from round to round. */
        void logOut() throws SQLException {
            loggedIn.forEach(sessions::logout);
            loggedIn.clear();
            try (Connection connection = table.pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(table.size == FEW ? "VACUUM jwt_state" : "SELECT 1");
            }
        }

        /** The two that only read come first, one after the other: they would wait for what the database tidies after updates. */
        List<Operation> all() {
            return List.of(firstEnd, select, check, update, both, refresh, login);
        }

        private String refresh(int session) {
            return table.tokens.set(
                    session,
                    sessions.refresh(table.tokens.get(session)).refreshToken().orElseThrow());
        }

        private Object check(String id) {
            sessionCheck.check(JSON.createObjectBuilder()
                    .add(SessionCheck.CLAIM, id.substring("s.".length()))
                    .build());
            return id;
        }
    }

    private static Object updated(int rows) {
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows were updated");
        }
        return rows;
    }

    private static String any(List<String> texts) {
        return texts.get(ThreadLocalRandom.current().nextInt(texts.size()));
    }

    private static String version() {
        return Long.toString(ThreadLocalRandom.current().nextLong(), RADIX);
    }
}
