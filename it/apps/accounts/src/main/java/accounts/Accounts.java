package accounts;

import io.github.cdijwt.Logins;
import io.github.cdijwt.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Changes of the application in its own table, in one transaction with those of its sessions. */
@ApplicationScoped
public class Accounts {

    @Inject
    Database database;

    @Inject
    Sessions sessions;

    @Inject
    Logins logins;

    /** Writes a row of the application, and then works with the sessions. An exception rolls back both. */
    @Transactional
    public void change(User user, Work work, String refreshToken, boolean fails) {
        database.execute("INSERT INTO changes VALUES (?)", user.id());
        work.run(user, refreshToken, sessions, logins);
        if (fails) {
            throw new RolledBackException();
        }
    }

    /** Creates the table of the application. */
    public void prepare() {
        database.execute("CREATE TABLE IF NOT EXISTS changes (id INT)");
    }

    /** The number of the user's rows. */
    public int changes(User user) {
        return database.number("SELECT COUNT(*) FROM changes WHERE id = ?", user.id());
    }

    /** Rolls back the transaction. */
    static final class RolledBackException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
