package databases;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The table of an application, with names in a collation. The tables of cdi-jwt in this database have the same collation. */
final class Accounts implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 500;

    /** Collations that take different texts for equal ones. */
    enum Collation {
        UNICODE("utf8mb4_unicode_ci"),
        UNICODE_14("utf8mb4_uca1400_ai_ci"),
        GENERAL("utf8mb4_general_ci"),
        ICU("und-u-ks-level1"),
        ICU_WITHOUT_PUNCTUATION("und-u-ka-shifted-ks-level1"),
        IGNORED_CASE("VARCHAR_IGNORECASE");

        private final String collation;

        Collation(String collation) {
            this.collation = collation;
        }

        @Override
        public String toString() {
            return collation;
        }

        private boolean isOfMariaDb() {
            return collation.startsWith("utf8mb4");
        }

        private String create() {
            if (this == IGNORED_CASE) {
                return Database.H2.create();
            }
            if (isOfMariaDb()) {
                return Database.MARIADB.create(" CHARACTER SET utf8mb4 COLLATE " + collation);
            }
            String url = Database.POSTGRESQL.create();
            Database.execute(
                    url, "CREATE COLLATION same (provider = icu, locale = '" + collation + "', deterministic = false)");
            return url;
        }

        private String suffix() {
            return this == IGNORED_CASE || isOfMariaDb() ? "" : " COLLATE same";
        }

        private String type() {
            return (this == IGNORED_CASE ? "VARCHAR_IGNORECASE(100)" : "VARCHAR(100)") + suffix();
        }
    }

    private final Servers servers;
    private final HikariDataSource pool;

    Accounts(Collation collation) {
        String url = collation.create();
        Database.execute(url, Database.statements("jwt_state.sql", collation.suffix()));
        Database.execute(url, "CREATE TABLE accounts (id INT PRIMARY KEY, name " + collation.type() + ")");
        this.servers = new Servers(url);
        this.pool = Database.pool(url, 1);
    }

    Servers servers() {
        return servers;
    }

    /** Adds accounts, whose ids are their positions in the list. */
    void add(List<String> names) {
        try (Connection connection = pool.getConnection()) {
            for (int start = 0; start < names.size(); start += ROWS_AT_ONCE) {
                int end = Math.min(names.size(), start + ROWS_AT_ONCE);
                String rows = String.join(", ", Collections.nCopies(end - start, "(?, ?)"));
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO accounts (id, name) VALUES " + rows)) {
                    for (int i = start; i < end; i++) {
                        insert.setInt(2 * (i - start) + 1, i);
                        insert.setString(2 * (i - start) + 2, names.get(i));
                    }
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the account with this name, as the application looks it up. */
    OptionalInt find(String name) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT MIN(id) FROM accounts WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                int id = rows.getInt(1);
                return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of names that are equal for the database; names that equal no other are left out. */
    List<List<Integer>> equal() {
        Map<Long, List<Integer>> groups = new LinkedHashMap<>();
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, DENSE_RANK() OVER (ORDER BY name) FROM accounts")) {
            while (rows.next()) {
                groups.computeIfAbsent(rows.getLong(2), rank -> new ArrayList<>())
                        .add(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    @Override
    public void close() {
        pool.close();
        servers.close();
    }
}
