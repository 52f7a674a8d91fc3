package overrides;

import io.github.cdijwt.LoginFailed;
import io.github.cdijwt.LoginSucceeded;
import io.github.cdijwt.TokenRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Prints each login and each rejection; it throws an exception for one account. */
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
