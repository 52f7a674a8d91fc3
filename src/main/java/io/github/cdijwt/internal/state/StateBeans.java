package io.github.cdijwt.internal.state;

import io.github.cdijwt.internal.cdi.ChosenClock;
import io.github.cdijwt.internal.cdi.DeploymentCheck;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.cdi.StatePlace;
import io.github.cdijwt.internal.config.ConfigReader;
import io.github.cdijwt.internal.config.StateSettings;
import io.github.cdijwt.internal.session.SessionCheck;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.store.JdbcStore;
import io.github.cdijwt.internal.store.MemoryStore;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.StateStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Keeps the state in the application's {@link StateStore}, else in the database, else in the memory of this server. */
@ApplicationScoped
public class StateBeans {

    @Produces
    @Singleton
    StatePlace place(StateSettings settings, Instance<StateStore> own) {
        if (!own.isUnsatisfied()) {
            return new StatePlace(
                    "in " + own.getHandle().getBean().getBeanClass().getName(), false);
        }
        return settings.dataSource()
                .map(name -> new StatePlace("in the data source " + ConfigReader.quoted(name), false))
                .orElse(new StatePlace("in memory", true));
    }

    @Produces
    @Singleton
    @BuiltIn
    StateStore builtIn(StateSettings settings, DataSources sources, ChosenClock clock) {
        return settings.dataSource().isPresent()
                ? new JdbcStore(sources::get, clock.clock())
                : new MemoryStore(clock.clock());
    }

    @Produces
    @Singleton
    States states(@BuiltIn StateStore builtIn, Instance<StateStore> own) {
        StateStore store = Hooks.choose(StateStore.class, own, builtIn);
        return store instanceof JdbcStore database ? States.of(database) : States.of(store, !own.isUnsatisfied());
    }

    /** Empty if requests do not ask for their sessions. */
    @Produces
    @Singleton
    Optional<SessionCheck> check(Optional<SessionSettings> settings, States states, ChosenClock clock) {
        return settings.filter(SessionSettings::verify)
                .map(some -> new SessionCheck(states.application(), some, clock.clock()));
    }

    static void check(@Observes DeploymentCheck check, Instance<StateStore> stores) {
        Hooks.checkOne(check, StateStore.class, stores);
    }
}
