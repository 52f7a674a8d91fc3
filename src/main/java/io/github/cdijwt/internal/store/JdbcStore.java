package io.github.cdijwt.internal.store;

import io.github.cdijwt.internal.store.Connections.Query;
import io.github.cdijwt.spi.StateStore;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Keeps the entries in the table {@code jwt_state} of a database, with the same SQL for all databases. Each operation is one
 * statement, so it needs no transaction. Each new entry removes a few that have ended, so the store needs no thread.
 */
public final class JdbcStore implements StateStore {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private static final String FIND = "SELECT id, owner, version, data, ends_at FROM jwt_state WHERE id = ?";
    private static final String OF_OWNER = "SELECT id, owner, version, data, ends_at FROM jwt_state WHERE owner = ?";
    private static final String ADD =
            "INSERT INTO jwt_state (id, owner, version, data, ends_at) VALUES (?, ?, ?, ?, ?)";
    private static final String REPLACE =
            "UPDATE jwt_state SET owner = ?, version = ?, data = ?, ends_at = ? WHERE id = ? AND version = ?";
    private static final String REMOVE = "DELETE FROM jwt_state WHERE id = ? AND ends_at <= ?";
    private static final String FIRST_END = "SELECT MIN(ends_at) FROM jwt_state";
    private static final String ENDED = "SELECT id FROM jwt_state WHERE ends_at <= ?";

    /** More than one, so that the entries that have ended become fewer. */
    private static final int REMOVED_AT_ONCE = 20;

    /** The search for ended entries reads one minute of them, not all. */
    private static final Duration SLICE = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 6;

    /** The class of SQLStates of transactions that the database rolled back because of other ones. */
    private static final String ROLLED_BACK = "40";

    private final Connections connections;
    private final Clock clock;
    private final Caller caller;
    private final Semaphore apart;

    /**
     * Creates a store for code of the application.
     *
     * @param source finds the data source, and throws an exception while there is none
     */
    public JdbcStore(Supplier<DataSource> source, Clock clock) {
        this(new Connections(source), clock, Caller.APPLICATION, new Semaphore(1));
    }

    private JdbcStore(Connections connections, Clock clock, Caller caller, Semaphore apart) {
        this.connections = connections;
        this.clock = clock;
        this.caller = caller;
        this.apart = apart;
    }

    /** The same store for another kind of caller. */
    public JdbcStore calledBy(Caller other) {
        return new JdbcStore(connections, clock, other, apart);
    }

    @Override
    public Optional<Entry> find(String id) {
        return query(FIND, JdbcStore::entries, id).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    @Override
    public boolean add(Entry entry) {
        boolean added = insert(entry);
        if (added && caller == Caller.APPLICATION) {
            removeEndedApart();
        } else if (added) {
            removeEnded();
        }
        return added;
    }

    @Override
    public boolean replace(Entry entry, String version) {
        return update(
                REPLACE, entry.owner(), entry.version(), entry.data(), millis(entry.endsAt()), entry.id(), version);
    }

    @Override
    public boolean remove(String id) {
        return update(REMOVE, id, Long.MAX_VALUE);
    }

    @Override
    public List<Entry> of(String owner) {
        return query(OF_OWNER, JdbcStore::entries, owner).stream()
                .filter(entry -> entry.owner().equals(owner))
                .toList();
    }

    /** The databases have different exceptions for an id that is taken, so the entry is searched for. */
    private boolean insert(Entry entry) {
        try {
            return update(ADD, entry.id(), entry.owner(), entry.version(), entry.data(), millis(entry.endsAt()));
        } catch (RuntimeException failure) {
            try {
                if (find(entry.id()).isPresent()) {
                    return false;
                }
            } catch (RuntimeException e) {
                // In a transaction of the application, PostgreSQL executes no statement after a failed one.
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    /**
     * A transaction of the application would lock the removed entries until its end, and the logins of all servers would wait
     * for them. Only one thread at a time takes a further connection, as the transactions may have all the other ones.
     */
    private void removeEndedApart() {
        if (apart.tryAcquire()) {
            try {
                calledBy(Caller.APART).removeEnded();
            } finally {
                apart.release();
            }
        }
    }

    private void removeEnded() {
        try {
            long now = clock.millis();
            query(FIRST_END, JdbcStore::number)
                    .filter(first -> first <= now)
                    .map(first -> ended(Math.min(now, first + SLICE.toMillis())))
                    .ifPresent(ids -> ids.forEach(id -> update(REMOVE, id, now)));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "cdi-jwt: ended entries of the table jwt_state could not be removed: " + e);
        }
    }

    private List<String> ended(long end) {
        return execute(
                ENDED,
                statement -> {
                    statement.setMaxRows(REMOVED_AT_ONCE);
                    return read(statement, JdbcStore::ids);
                },
                end);
    }

    private boolean update(String sql, Object... parameters) {
        return execute(sql, statement -> statement.executeUpdate() > 0, parameters);
    }

    private <R> R query(String sql, Reader<R> reader, Object... parameters) {
        return execute(sql, statement -> read(statement, reader), parameters);
    }

    private static <R> R read(PreparedStatement statement, Reader<R> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        }
    }

    private <R> R execute(String sql, Work<R> work, Object... parameters) {
        // On this thread, because a thread of its own may have no access to JNDI.
        DataSource pool = connections.pool();
        Query<R> query = () -> connections.use(pool, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return work.with(statement);
            }
        });
        for (int attempt = 1; ; attempt++) {
            try {
                return caller == Caller.APART ? Connections.onOwnThread(query) : query.run();
            } catch (SQLException e) {
                if (caller == Caller.APPLICATION || attempt == ATTEMPTS || !isRolledBack(e)) {
                    throw new IllegalStateException("The table jwt_state could not be read or written", e);
                }
            }
        }
    }

    private static boolean isRolledBack(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(ROLLED_BACK);
    }

    private static long millis(Instant time) {
        return time.toEpochMilli();
    }

    private static List<Entry> entries(ResultSet rows) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        while (rows.next()) {
            entries.add(new Entry(
                    rows.getString("id"),
                    rows.getString("owner"),
                    rows.getString("version"),
                    rows.getString("data"),
                    Instant.ofEpochMilli(rows.getLong("ends_at"))));
        }
        return entries;
    }

    private static List<String> ids(ResultSet rows) throws SQLException {
        List<String> ids = new ArrayList<>();
        while (rows.next()) {
            ids.add(rows.getString(1));
        }
        return ids;
    }

    /** The minimum of no rows is null. */
    private static Optional<Long> number(ResultSet rows) throws SQLException {
        rows.next();
        long number = rows.getLong(1);
        return rows.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /** A task for a statement. */
    private interface Work<R> {
        R with(PreparedStatement statement) throws SQLException;
    }

    /** Reads a result. */
    private interface Reader<R> {
        R read(ResultSet rows) throws SQLException;
    }
}
