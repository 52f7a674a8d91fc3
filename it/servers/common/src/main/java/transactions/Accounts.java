package transactions;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.Logins;
import io.github.cdijwt.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import quickstart.User;

/** Changes of an application in its own table, in one transaction with those of its sessions. */
@ApplicationScoped
public class Accounts {

    @Inject
    Sessions sessions;

    @Inject
    Logins logins;

    /** Creates the table, which is empty afterwards. */
    public void reset() {
        execute("CREATE TABLE IF NOT EXISTS changes (id INT)");
        execute("DELETE FROM changes");
    }

    /** Writes a row and ends all sessions of a user. An exception rolls back both. */
    @Transactional
    public void change(User user, boolean fails) {
        execute("INSERT INTO changes VALUES (1)");
        sessions.endAll(user);
        if (fails) {
            throw new IllegalStateException("The transaction is rolled back");
        }
    }

    /** Starts a session whose transaction is rolled back. */
    @Transactional
    public void start(User user) {
        execute("INSERT INTO changes VALUES (1)");
        sessions.start(user);
        throw new IllegalStateException("The transaction is rolled back");
    }

    /** A failed login throws an exception, which rolls back the transaction. */
    @Transactional
    public void logIn(String username, String password) {
        logins.login(new Credentials(username, password, JsonValue.EMPTY_JSON_OBJECT));
    }

    /** The number of rows. */
    public int changes() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM changes")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource dataSource() {
        try {
            return (DataSource) new InitialContext().lookup("java:comp/DefaultDataSource");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
