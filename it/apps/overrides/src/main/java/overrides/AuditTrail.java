package overrides;

import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.TokenRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes down who came in and who did not; it cannot do so for everybody. */
@ApplicationScoped
public class AuditTrail {

    void succeeded(@Observes LoginSucceeded event) {
        System.out.println("AUDIT in " + event.account());
    }

    void failed(@Observes LoginFailed event) {
        if (event.account().filter("unlucky"::equals).isPresent()) {
            throw new IllegalStateException("The trail is full");
        }
        System.out.println("AUDIT out " + event.reason() + " " + event.account().orElse("nobody"));
    }

    void refused(@Observes TokenRefused event) {
        System.out.println(
                "AUDIT refused " + event.reason() + " " + event.account().orElse("nobody"));
    }
}
