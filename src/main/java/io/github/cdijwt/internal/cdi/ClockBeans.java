package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.config.LogSettings;
import io.github.cdijwt.internal.token.JwtSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Chooses the clock of tokens, sessions and failed logins: the application's {@link Clock} bean, or else the clock of the
 * system. Keys are read and fetched again by the clock of the system, because a stopped clock would keep a revoked key in
 * use. So is a body that is read too slowly.
 */
@ApplicationScoped
public class ClockBeans {

    private static final Clock SYSTEM = Clock.systemUTC();

    @Produces
    @Singleton
    ChosenClock clock(Instance<Clock> own, JwtSettings tokens, LogSettings log) {
        if (own.isUnsatisfied()) {
            return new ChosenClock(SYSTEM, Optional.empty());
        }
        Clock clock = Hooks.only(Clock.class, own);
        String bean = Hooks.nameOf(own);
        Optional<ClockWatch> watch =
                log.expectsSystemTime() ? Optional.of(new ClockWatch(bean, tokens.leeway())) : Optional.empty();
        return new ChosenClock(new ApplicationClock(clock, SYSTEM, watch), Optional.of(bean));
    }

    // Static, because it must run even if the settings have faults.
    static void check(@Observes DeploymentCheck check, Instance<Clock> own) {
        Hooks.checkOne(check, Clock.class, own);
    }
}
