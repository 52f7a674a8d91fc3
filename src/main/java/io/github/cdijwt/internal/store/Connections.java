package io.github.cdijwt.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes connections from a data source, and lets each statement commit on its own unless the application has a transaction.
 *
 * <p>A pool may give connections without autocommit, which would lose what is written. In a JTA transaction, autocommit is off
 * too, but switching it on would commit the work of the application on some servers. A connection does not tell which of the
 * two it is. So the pool is asked once on a thread without a transaction.
 */
final class Connections {

    private final Supplier<DataSource> source;

    /** Null until the pool has been asked. */
    private volatile @Nullable Boolean poolCommits;

    Connections(Supplier<DataSource> source) {
        this.source = source;
    }

    DataSource pool() {
        return source.get();
    }

    <R> R use(DataSource pool, Work<R> work) throws SQLException {
        boolean commits = commits(pool);
        try (Connection connection = pool.getConnection()) {
            if (commits || connection.getAutoCommit() || !switchedOn(connection)) {
                return work.with(connection);
            }
            try {
                return work.with(connection);
            } finally {
                connection.setAutoCommit(false);
            }
        }
    }

    private boolean commits(DataSource pool) throws SQLException {
        Boolean known = poolCommits;
        if (known == null) {
            known = onOwnThread(() -> {
                try (Connection connection = pool.getConnection()) {
                    return connection.getAutoCommit();
                }
            });
            poolCommits = known;
        }
        return known;
    }

    /** False in a JTA transaction, on servers that refuse to switch. */
    private static boolean switchedOn(Connection connection) {
        try {
            connection.setAutoCommit(true);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    static <R> R onOwnThread(Query<R> query) throws SQLException {
        try {
            return OwnThread.call(query::run);
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A task for a connection. */
    interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    /** A call of the database. */
    interface Query<R> {
        R run() throws SQLException;
    }
}
