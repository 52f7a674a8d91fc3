package io.github.cdijwt.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The statements that create the table {@code jwt_state}, which the jar contains for several databases. */
public final class StateTable {

    /** The folder in the jar. */
    public static final String FOLDER = "META-INF/cdi-jwt/";

    private StateTable() {}

    /** The file in the jar for the database of a data source. */
    public static String file(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return file(connection);
        }
    }

    /** Creates the table. */
    public static void create(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements(file(connection))) {
                statement.execute(sql);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static String file(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return FOLDER
                + switch (product) {
                    case "postgresql" -> "jwt_state_postgresql.sql";
                    case "mariadb", "mysql" -> "jwt_state_mariadb.sql";
                    default -> "jwt_state.sql";
                };
    }

    static List<String> statements(String file) {
        try (InputStream stream = StateTable.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The cdi-jwt jar is incomplete: it lacks " + file);
            }
            String sql = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
            return Arrays.stream(sql.split(";", -1))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The cdi-jwt jar cannot be read: " + file, e);
        }
    }
}
