package stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The statements that any store needs, as short as JDBC allows: a connection of the pool, one statement, autocommit. */
final class Bare {

    private static final String SELECT = "SELECT owner, version, data, ends_at FROM jwt_state WHERE id = ?";
    private static final String UPDATE = "UPDATE jwt_state SET version = ?, data = ?, ends_at = ? WHERE id = ?";
    private static final String FIRST_END = "SELECT MIN(ends_at) FROM jwt_state";

    private final DataSource pool;

    Bare(DataSource pool) {
        this.pool = pool;
    }

    /** A row of the table. */
    record Row(String owner, String version, String data, long endsAt) {}

    Row select(String id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("There is no row " + id);
                }
                return new Row(rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4));
            }
        }
    }

    int update(String id, Row row, String version) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            statement.setString(1, version);
            statement.setString(2, row.data());
            statement.setLong(3, row.endsAt());
            statement.setString(4, id);
            return statement.executeUpdate();
        }
    }

    long firstEnd() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIRST_END);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
