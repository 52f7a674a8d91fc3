package io.github.cdijwt.internal.rest.start;

import io.github.cdijwt.internal.cdi.StatePlace;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.spi.LoginThrottle;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** How long sessions live, when failed logins make an account wait, and where both are kept. */
@Dependent
public class StateFacts {

    @Inject
    Optional<SessionSettings> sessions;

    @Inject
    ThrottleSettings throttle;

    @Inject
    StatePlace place;

    @Inject
    Instance<LoginThrottle> throttles;

    void addTo(Facts facts) {
        facts.add(
                "sessions",
                sessions.map(some -> "live " + text(some.idle()) + " without a refresh and at most "
                        + text(some.lifetime()) + " (" + place.description() + ")"));
        facts.add("failed logins", failedLogins());
    }

    private Optional<String> failedLogins() {
        Class<?> bean = throttles.getHandle().getBean().getBeanClass();
        // If the application has no throttle, the extension adds a bean of this type.
        if (bean != LoginThrottle.class) {
            return Optional.of("limited by " + bean.getName());
        }
        return throttle.failures().isEmpty()
                ? Optional.empty()
                : Optional.of("an account waits after " + throttle.failures().getAsInt() + " in a row, up to "
                        + throttle.maxWait() + " (counted " + place.description() + ")");
    }

    /** A duration with its days, as it is usually set. */
    private static String text(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }
}
