package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.session.SessionCheck;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.store.MemoryStore;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.StateStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Keeps sessions in the memory of this server, unless the application has its own {@link StateStore}. */
@ApplicationScoped
public class StateBeans {

    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    Instance<StateStore> own;

    /** Whether a restart loses the sessions. */
    boolean areInMemory() {
        return own.isUnsatisfied();
    }

    /** The place of the sessions, for the log. */
    String place() {
        return areInMemory()
                ? "in memory"
                : "in " + own.getHandle().getBean().getBeanClass().getName();
    }

    @Produces
    @Singleton
    @BuiltIn
    StateStore memory() {
        return new MemoryStore(CLOCK);
    }

    /** Empty if requests do not ask for their sessions. */
    @Produces
    @Singleton
    Optional<SessionCheck> check(
            Optional<SessionSettings> settings, Instance<StateStore> stores, @BuiltIn StateStore memory) {
        return settings.filter(SessionSettings::verify)
                .map(some -> new SessionCheck(Hooks.choose(StateStore.class, stores, memory), some, CLOCK));
    }

    static void check(@Observes DeploymentCheck check, Instance<StateStore> stores) {
        Hooks.checkOne(check, StateStore.class, stores);
    }
}
