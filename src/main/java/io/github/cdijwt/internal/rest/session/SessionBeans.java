package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.Sessions;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.ChosenClock;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.cdi.Identities;
import io.github.cdijwt.internal.config.LoginSettings;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.TokenResponses;
import io.github.cdijwt.internal.rest.body.AlarmThread;
import io.github.cdijwt.internal.rest.body.LoginGate;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.state.States;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.ClientAddress;
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
            States states,
            TokenIssuer issuer,
            Identities identities,
            SessionAudit audit,
            ChosenClock clock) {
        return settings.map(some ->
                new SessionFlow(states.endpoint(), some, new IssuedSessions(issuer, identities), audit, clock.clock()));
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
    ApplicationFlow applicationFlow(Optional<SessionFlow> flow, States states) {
        return new ApplicationFlow(flow.map(some -> some.inTransaction(states.application(), states.lasting())));
    }

    @Produces
    @Singleton
    Sessions sessions(ApplicationFlow flow, Devices devices) {
        return new ApplicationSessions(flow.sessions(), devices);
    }

    @Produces
    @Singleton
    SessionRequests requests(
            LoginSettings settings,
            AlarmThread alarm,
            Optional<SessionFlow> flow,
            TokenResponses responses,
            Optional<TokenCookies> cookies,
            SessionAudit audit) {
        return new SessionRequests(
                // A gate of its own, so that logins with wrong passwords do not keep users from staying logged in.
                new LoginGate(settings.concurrency(), Clock.systemUTC(), alarm), flow, responses, cookies, audit);
    }
}
