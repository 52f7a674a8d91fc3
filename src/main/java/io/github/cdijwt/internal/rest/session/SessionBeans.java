package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.Sessions;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.cdi.Identities;
import io.github.cdijwt.internal.config.LoginSettings;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.TokenResponses;
import io.github.cdijwt.internal.rest.body.AlarmThread;
import io.github.cdijwt.internal.rest.body.LoginGate;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.ClientAddress;
import io.github.cdijwt.spi.StateStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Builds the sessions from the settings, the store and the application's hooks. */
@ApplicationScoped
public class SessionBeans {

    /** Empty if there are no sessions. */
    @Produces
    @Singleton
    Optional<SessionFlow> flow(
            Optional<SessionSettings> settings,
            Instance<StateStore> stores,
            @BuiltIn StateStore memory,
            TokenIssuer issuer,
            Identities identities,
            SessionAudit audit) {
        return settings.map(some -> new SessionFlow(
                Hooks.choose(StateStore.class, stores, memory),
                some,
                new IssuedSessions(issuer, identities),
                audit,
                Clock.systemUTC()));
    }

    @Produces
    @Singleton
    SessionAudit audit(Audit audit, CurrentRequest current) {
        return new SessionAudit(audit, current);
    }

    @Produces
    @Singleton
    Devices devices(Instance<ClientAddress> addresses, CurrentRequest current) {
        return new Devices(Hooks.choose(ClientAddress.class, addresses, request -> Optional.empty()), current);
    }

    @Produces
    @Singleton
    Sessions sessions(Optional<SessionFlow> flow, Devices devices) {
        return new ApplicationSessions(flow, devices);
    }

    @Produces
    @Singleton
    SessionRequests requests(
            LoginSettings settings,
            AlarmThread alarm,
            Optional<SessionFlow> flow,
            TokenResponses responses,
            SessionAudit audit) {
        return new SessionRequests(
                // A gate of its own, so that logins with wrong passwords do not keep users from staying logged in.
                new LoginGate(settings.concurrency(), Clock.systemUTC(), alarm), flow, responses, audit);
    }
}
