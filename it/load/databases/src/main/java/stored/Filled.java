package stored;

import io.github.cdijwt.Sessions;
import io.github.cdijwt.internal.store.StateTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import loaded.User;

/**
 * A table with many sessions. Some of them were started by logins. Between them are copies with other ids and owners, because
 * a million logins take long.
 */
final class Filled {

    /** Of these, about two and a half belong to one user. */
    private static final String COPIES = """
            INSERT INTO jwt_state (id, owner, version, ends_at, data)
            SELECT 's.' || substr(md5(i::text), 1, 22), 's.' || substr(md5('owner' || (i * 2 / 5)), 1, 22),
                   version, ends_at + (random() * 1000000)::bigint, data
            FROM jwt_state, generate_series(?, ?) AS i
            WHERE id = (SELECT MIN(id) FROM jwt_state)
            """;

    private static final int IDS = 100_000;

    final int size;
    final DataSource pool;

    /** The refresh token of each session that was started by a login. */
    final List<String> tokens = new ArrayList<>();

    /** The ids of some rows, in any order. */
    final List<String> ids = new ArrayList<>();

    /** The ids of some copies, which a bare statement may change. */
    final List<String> copies = new ArrayList<>();

    Filled(DataSource pool, int size, int logins, Sessions sessions) throws SQLException {
        this.pool = pool;
        this.size = size;
        StateTable.create(pool);
        int copiesPerLogin = size / logins - 1;
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(COPIES)) {
            for (int login = 0; login < logins; login++) {
                tokens.add(sessions.start(new User(login)).refreshToken().orElseThrow());
                insert.setInt(1, login * copiesPerLogin);
                insert.setInt(2, (login + 1) * copiesPerLogin - 1);
                insert.executeUpdate();
            }
            read(connection, "SELECT id FROM jwt_state ORDER BY random() LIMIT " + IDS, ids);
            read(
                    connection,
                    "SELECT 's.' || substr(md5(i::text), 1, 22) FROM generate_series(0, "
                            + (logins * copiesPerLogin - 1) + ") AS i ORDER BY random() LIMIT " + logins,
                    copies);
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE jwt_state");
                statement.execute("CHECKPOINT");
            }
        }
    }

    private static void read(Connection connection, String sql, List<String> texts) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
    }
}
