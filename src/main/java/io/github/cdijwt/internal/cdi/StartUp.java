package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.jws.JsonProviderCheck;
import io.github.cdijwt.internal.session.SessionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stops a faulty deployment before its first request, and logs the warnings about a valid one. */
@ApplicationScoped
public class StartUp {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    @Inject
    Event<DeploymentCheck> checks;

    @Inject
    SettingsBeans settings;

    // Instances, so that they are created only after the check.
    @Inject
    Instance<Optional<SessionSettings>> sessionSettings;

    @Inject
    Instance<StatePlace> place;

    @Inject
    Instance<ChosenClock> clock;

    // Not in the build compatible extension, which runs on Quarkus at build time, without the settings of run time.
    void start(@Observes Startup event) {
        DeploymentCheck check = new DeploymentCheck(settings.hasLoginEndpoint(), settings.hasSessions());
        checks.fire(check);
        JsonProviderCheck.fault().ifPresent(check::fault);
        settings.warnings().forEach(warning -> LOGGER.log(Level.WARNING, warning));
        if (!check.faults().isEmpty()) {
            throw new DeploymentException("cdi-jwt cannot start:"
                    + check.faults().stream().map(fault -> "\n  - " + fault).collect(Collectors.joining()));
        }
        if (sessionSettings.get().isPresent() && place.get().isMemory()) {
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: sessions are kept in the memory of this server: they end when it restarts, and other servers"
                            + " do not know them");
        }
        clock.get().read();
    }
}
