package operating;

import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.TokenRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Writes one line for each login and each rejection to a log of its own. */
@ApplicationScoped
public class AuditLog {

    private static final System.Logger LOGGER = System.getLogger("shop.audit");

    void login(@Observes LoginSucceeded event) {
        log("login of " + printable(event.account()));
    }

    void loginFailed(@Observes LoginFailed event) {
        log("failed login, " + event.reason() + ", of " + name(event.account()));
    }

    void tokenRefused(@Observes TokenRefused event) {
        log("rejected token, " + event.reason() + ", of " + name(event.account()));
    }

    void sessionEnded(@Observes SessionEnded event) {
        log("end of the session " + event.session() + ", " + event.cause() + ", of " + printable(event.account()));
    }

    private static void log(String line) {
        LOGGER.log(Level.INFO, line);
    }

    private static String name(Optional<String> account) {
        return account.map(AuditLog::printable).orElse("an unknown account");
    }

    /** A client sends any text as its username: a line break in it would forge a line of the log. */
    private static String printable(String account) {
        return '"' + account.replaceAll("[^\\p{L}\\p{N}@._+ -]", "?") + '"';
    }
}
