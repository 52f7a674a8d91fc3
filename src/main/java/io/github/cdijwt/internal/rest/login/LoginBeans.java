package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.ChosenClock;
import io.github.cdijwt.internal.cdi.DeploymentCheck;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.cdi.RecentLogins;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.config.LoginSettings;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.TokenResponses;
import io.github.cdijwt.internal.rest.body.AlarmThread;
import io.github.cdijwt.internal.rest.body.LoginGate;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.internal.rest.session.ApplicationFlow;
import io.github.cdijwt.internal.rest.session.Devices;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.state.States;
import io.github.cdijwt.internal.throttle.CountingThrottle;
import io.github.cdijwt.internal.throttle.SharedThrottle;
import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.internal.throttle.Unthrottled;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.ClientAddress;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Builds the login from the application's hooks, with defaults for the missing ones. */
@ApplicationScoped
public class LoginBeans {

    static final String NO_AUTHENTICATOR = "There is no Authenticator: write a bean that implements "
            + Authenticator.class.getName() + ", so that users can log in";

    @Produces
    @Singleton
    Login login(
            HttpSettings settings,
            LoginSettings loginSettings,
            AlarmThread alarm,
            LoginFlow flow,
            ApplicationFlow applicationFlow,
            Instance<Authenticator<?>> authenticators,
            TokenResponses responses,
            Optional<TokenCookies> cookies,
            CurrentRequest current) {
        return new Login(
                new LoginGate(loginSettings.concurrency(), Clock.systemUTC(), alarm),
                new LoginBody(settings),
                flow,
                flow.with(applicationFlow.sessions()),
                responses,
                cookies,
                current,
                !authenticators.isUnsatisfied());
    }

    @Produces
    @Singleton
    LoginFlow flow(
            Instance<Authenticator<?>> authenticators,
            Instance<LoginThrottle> throttles,
            @BuiltIn LoginThrottle throttle,
            Instance<ClientAddress> addresses,
            Instance<PayloadHandler<?>> payloads,
            TokenIssuer issuer,
            Optional<SessionFlow> sessions,
            RecentLogins recentLogins,
            Devices devices,
            Audit audit,
            ChosenClock clock) {
        // Without an Authenticator there is no login endpoint. This default rejects every login all the same.
        Authenticator<?> nobody = credentials -> Optional.empty();
        return new LoginFlow(
                new ThrottledAuthenticator(
                        Hooks.choose(Authenticator.class, authenticators, nobody),
                        Hooks.choose(LoginThrottle.class, throttles, throttle),
                        Hooks.choose(ClientAddress.class, addresses, request -> Optional.empty())),
                issuer,
                Hooks.mayOverride(PayloadHandler.class, payloads, "payload", Object.class, Optional.class),
                sessions,
                recentLogins,
                devices,
                audit,
                clock.clock());
    }

    @Produces
    @Singleton
    @BuiltIn
    LoginThrottle throttle(ThrottleSettings settings, States states, ChosenClock clock) {
        if (settings.failures().isEmpty()) {
            return new Unthrottled();
        }
        int free = settings.failures().getAsInt();
        return states.isShared()
                ? new SharedThrottle(states.lasting(), free, settings.maxWait(), clock.clock())
                : new CountingThrottle(free, settings.maxWait(), clock.clock());
    }

    static void check(
            @Observes DeploymentCheck check,
            Instance<IdentityHandler<?>> handlers,
            Instance<Authenticator<?>> authenticators,
            Instance<LoginThrottle> throttles,
            Instance<ClientAddress> addresses) {
        if (check.hasLoginEndpoint() && authenticators.isUnsatisfied()) {
            check.fault(NO_AUTHENTICATOR + ", or switch the login endpoint off with jwt.auth-url-rule=none");
        }
        Hooks.checkOne(check, Authenticator.class, authenticators);
        Hooks.checkOne(check, LoginThrottle.class, throttles);
        Hooks.checkOne(check, ClientAddress.class, addresses);
        Hooks.checkGives(check, Authenticator.class, authenticators, handlers);
    }
}
