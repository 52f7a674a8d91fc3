package databases;

import com.zaxxer.hikari.HikariDataSource;
import io.github.cdijwt.internal.session.Device;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.store.Caller;
import io.github.cdijwt.internal.store.JdbcStore;
import io.github.cdijwt.spi.StateStore;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The stores of several servers with a new database, each with a pool of its own, in the program of the tests. */
final class Servers implements AutoCloseable {

    private final String url;
    private final List<HikariDataSource> pools = new ArrayList<>();

    Servers(Database database) {
        this(database.withTable());
    }

    Servers(String url) {
        this.url = url;
    }

    /** The store of one more server. */
    StateStore store(Clock clock, int connections) {
        HikariDataSource pool = Database.pool(url, connections);
        pools.add(pool);
        return new JdbcStore(() -> pool, clock).calledBy(Caller.ENDPOINT);
    }

    /** Starts sessions of the user with the id 1 whose login is an hour ago, so that the next refresh changes the token. */
    Supplier<String> oldSessions(int connections) {
        Clock hourAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
        SessionFlow flow =
                new Users().sessions(store(hourAgo, connections), Duration.ZERO, hourAgo, OptionalInt.empty());
        return () -> flow.start(Json.createValue(1), Device.UNKNOWN, (issuedNow, user) -> issuedNow)
                .refreshToken()
                .orElseThrow();
    }

    /** The number of rows that satisfy a condition. */
    int rows(String condition) {
        try (Connection connection = pools.get(0).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM jwt_state WHERE " + condition)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String... statements) {
        Database.execute(url, statements);
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }

    /** Makes calls on as many threads, which start at the same time. */
    static <R> List<R> inParallel(int count, Call<R> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Callable<R>> tasks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                tasks.add(() -> {
                    start.await();
                    return call.by(thread);
                });
            }
            List<R> results = new ArrayList<>();
            for (Future<R> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One of several parallel calls. */
    interface Call<R> {
        R by(int thread) throws Exception;
    }
}
