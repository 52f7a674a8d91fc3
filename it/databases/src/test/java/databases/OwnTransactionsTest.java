package databases;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An application on the embedded server that handles transactions itself, on its own connections of a pool of HikariCP with or
 * without autocommit. Each call of {@code Sessions} commits at once, on another connection.
 */
@ParameterizedClass(name = "autocommit: {0}")
@ValueSource(booleans = {true, false})
class OwnTransactionsTest {

    private final String url = Database.POSTGRESQL.withTable();
    private final Node node;

    OwnTransactionsTest(boolean autocommit) {
        Database.execute(url, "CREATE TABLE " + PaymentsResource.TABLE + " (id INT)");
        node = Node.start(
                url,
                PaymentsApplication.class,
                Map.of(Pool.AUTOCOMMIT, Boolean.toString(autocommit), "JWT_REFRESH_EXPIRATION_DELTA", "P7D"));
    }

    @BeforeEach
    void logIn() {
        node.login().succeeds();
        node.login().succeeds();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void work_with_sessions_commits_nothing_of_the_application() throws SQLException {
        pay("rollback").succeedsWith("1 sessions, 0 rows, rollback, 0 rows");
        assertThat(storedSessions()).isOne();

        pay("commit").succeedsWith("1 sessions, 0 rows, commit, 1 rows");
        assertThat(storedSessions()).isOne();

        Database.execute(url, "ALTER TABLE jwt_state RENAME TO jwt_state_away");
        pay("commit").succeedsWith("failed with IllegalStateException, 1 rows, commit, 2 rows");
    }

    private Answer pay(String end) {
        return node.http().post("payments/" + end, BodyPublishers.noBody());
    }

    private int storedSessions() throws SQLException {
        try (var pool = Database.pool(url, 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM jwt_state WHERE id LIKE 's.%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
