package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.internal.cdi.CurrentRequest;
import io.github.cdijwt.internal.cdi.DeploymentCheck;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.config.LoginSettings;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.throttle.CountingThrottle;
import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.internal.throttle.Unthrottled;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.AuthResponseHandler;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.ClientAddress;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
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
            Instance<Authenticator<?>> authenticators,
            Instance<AuthResponseHandler<?>> responses,
            CurrentRequest current) {
        return new Login(
                new LoginGate(loginSettings.concurrency(), Clock.systemUTC(), alarm),
                new LoginBody(settings),
                flow,
                responsesOf(Hooks.choose(AuthResponseHandler.class, responses, new JsonAuthResponse<>())),
                current,
                !authenticators.isUnsatisfied(),
                // Without a path there is no login endpoint either.
                settings.authUrlRule().orElse(""));
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
            Audit audit) {
        // Without an Authenticator there is no login endpoint. This default rejects every login all the same.
        Authenticator<?> nobody = credentials -> Optional.empty();
        return new LoginFlow(
                new ThrottledAuthenticator(
                        Hooks.choose(Authenticator.class, authenticators, nobody),
                        Hooks.choose(LoginThrottle.class, throttles, throttle),
                        Hooks.choose(ClientAddress.class, addresses, request -> Optional.empty())),
                issuer,
                HookMethods.mayOverride(PayloadHandler.class, payloads, "payload", Object.class, Optional.class),
                audit);
    }

    @Produces
    @Singleton
    AlarmThread alarm() {
        return new AlarmThread();
    }

    void stop(@Disposes AlarmThread alarm) {
        alarm.close();
    }

    @Produces
    @Singleton
    @BuiltIn
    LoginThrottle throttle(ThrottleSettings settings) {
        return settings.failures().isEmpty()
                ? new Unthrottled()
                : new CountingThrottle(settings.failures().getAsInt(), settings.maxWait(), Clock.systemUTC());
    }

    @Produces
    @BuiltIn
    <I> AuthResponseHandler<I> authResponse() {
        return new JsonAuthResponse<>();
    }

    static void check(
            @Observes DeploymentCheck check,
            Instance<IdentityHandler<?>> handlers,
            Instance<Authenticator<?>> authenticators,
            Instance<LoginThrottle> throttles,
            Instance<ClientAddress> addresses,
            Instance<AuthResponseHandler<?>> responses) {
        if (check.hasLoginEndpoint() && authenticators.isUnsatisfied()) {
            check.fault(NO_AUTHENTICATOR + ", or switch the login endpoint off with jwt.auth-url-rule=none");
        }
        Hooks.checkOne(check, Authenticator.class, authenticators);
        Hooks.checkOne(check, LoginThrottle.class, throttles);
        Hooks.checkOne(check, ClientAddress.class, addresses);
        Hooks.checkOne(check, AuthResponseHandler.class, responses);
        checkResponses(check, responses);
        Hooks.checkGives(check, Authenticator.class, authenticators, handlers);
        Hooks.checkTakes(check, AuthResponseHandler.class, responses, handlers);
    }

    /** Finds a handler that overrides none of its methods, so that every login would fail. */
    private static void checkResponses(DeploymentCheck check, Instance<AuthResponseHandler<?>> responses) {
        Class<?> hook = AuthResponseHandler.class;
        if (responses.isResolvable()
                && !HookMethods.mayOverride(hook, responses, "response", IssuedTokens.class, Object.class)
                && !HookMethods.mayOverride(hook, responses, "response", String.class, Object.class)) {
            check.fault(responses.getHandle().getBean().getBeanClass().getName() + " overrides no method of "
                    + hook.getSimpleName() + ": override response(IssuedTokens, identity)");
        }
    }

    /**
     * The cast is safe: the login passes only identities of the application's type, and the types were compared at startup.
     */
    @SuppressWarnings("unchecked")
    private static AuthResponseHandler<Object> responsesOf(AuthResponseHandler<?> handler) {
        return (AuthResponseHandler<Object>) handler;
    }
}
