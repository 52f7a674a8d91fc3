package io.github.cdijwt.internal.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** A pool of connections to a new database in memory, which can lose its connections and behave like one in a transaction. */
public final class TestSource implements AutoCloseable {

    /** Lets a statement succeed. */
    static final String SUCCESS = "00000";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcConnectionPool pool;
    private final List<SQLException> failures = new ArrayList<>();
    private final AtomicBoolean refusesSwitch = new AtomicBoolean();
    private volatile boolean autocommit = true;
    private volatile @Nullable Thread inTransaction;
    private volatile boolean away;
    private final List<Boolean> switches = new CopyOnWriteArrayList<>();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread creator = Thread.currentThread();
    private volatile @Nullable Runnable elsewhere;

    private TestSource(String options) {
        pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:state" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1" + options, "", "");
    }

    /** A database without the table. */
    public static TestSource empty() {
        return new TestSource("");
    }

    /** A database with the table. */
    public static TestSource withTable() {
        return withTable("");
    }

    /** A database with the table that takes upper and lower case for equal. */
    static TestSource ignoringCase() {
        return withTable(";IGNORECASE=TRUE");
    }

    private static TestSource withTable(String options) {
        TestSource source = new TestSource(options);
        try {
            StateTable.create(source.dataSource());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, pool, (method, arguments, result) -> {
            if (method.equals("getConnection")) {
                return wrapped((Connection) result);
            }
            return result;
        });
    }

    /** The pool gives connections with or without autocommit. */
    void autocommit(boolean on) {
        autocommit = on;
    }

    /** This thread is in a transaction from now on, which the connections refuse to leave. */
    void inTransaction() {
        inTransaction = Thread.currentThread();
        refusesSwitch.set(true);
    }

    /** The next statements fail with these exceptions. */
    void failNext(String... states) {
        Arrays.stream(states).forEach(state -> failures.add(new SQLException("injected", state)));
    }

    /** The database is not reachable. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** Runs an action once, before another thread gets a connection. */
    void beforeConnectionElsewhere(Runnable action) {
        elsewhere = action;
    }

    /** How many connections were taken. */
    int connections() {
        return connections.get();
    }

    /** To which values autocommit was switched. */
    List<Boolean> switches() {
        return switches;
    }

    /** How often a connection committed on demand. */
    int commits() {
        return commits.get();
    }

    /** The number of rows. */
    public int rows() {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM jwt_state")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private Connection wrapped(Connection connection) throws SQLException {
        connection.setAutoCommit(autocommit && inTransaction != Thread.currentThread());
        return proxy(Connection.class, connection, (method, arguments, result) -> result);
    }

    private <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                TestSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    before(method.getName(), arguments);
                    try {
                        return after.result(method.getName(), arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void before(String method, Object[] arguments) throws SQLException {
        if (method.equals("getConnection") && away) {
            throw new SQLException("The database is away", "08001");
        }
        if (method.equals("getConnection")) {
            Runnable action = elsewhere;
            if (action != null && Thread.currentThread() != creator) {
                elsewhere = null;
                action.run();
            }
            connections.incrementAndGet();
        }
        if (method.equals("setAutoCommit")) {
            switches.add((Boolean) arguments[0]);
            if (refusesSwitch.get()) {
                throw new SQLException("in a transaction");
            }
        }
        if (method.equals("commit")) {
            commits.incrementAndGet();
        }
        if (method.equals("prepareStatement") && !failures.isEmpty()) {
            SQLException failure = failures.remove(0);
            if (!SUCCESS.equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }

    private interface After {
        Object result(String method, Object[] arguments, Object result) throws SQLException;
    }
}
