package sessions;

import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.SessionEnded.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger.Level;

/** Notices that a refresh token was used twice. */
@ApplicationScoped
public class SessionWatch {

    private static final System.Logger LOGGER = System.getLogger("sessions");

    void ended(@Observes SessionEnded event) {
        if (event.cause() == Cause.REUSED) {
            LOGGER.log(Level.WARNING, "A refresh token of account {0} may be stolen", event.account());
        }
    }
}
