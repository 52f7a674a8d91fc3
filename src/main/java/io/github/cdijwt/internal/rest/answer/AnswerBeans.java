package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.DeploymentCheck;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.spi.AuthResponseHandler;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.ErrorHandler;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Builds the responses to rejected requests. */
@ApplicationScoped
public class AnswerBeans {

    @Produces
    @Singleton
    Answers answers(
            HttpSettings settings,
            Instance<ErrorHandler> errors,
            @BuiltIn ErrorHandler builtIn,
            Optional<TokenCookies> cookies) {
        return new Answers(Hooks.choose(ErrorHandler.class, errors, builtIn), settings, cookies);
    }

    /**
     * The cast is safe: tokens are issued only for identities of the application's type, and the types were compared at
     * startup.
     */
    @SuppressWarnings("unchecked")
    @Produces
    @Singleton
    TokenResponses tokenResponses(
            Instance<AuthResponseHandler<?>> responses, Optional<TokenCookies> cookies, CurrentRequest current) {
        return new TokenResponses(
                (AuthResponseHandler<Object>)
                        Hooks.choose(AuthResponseHandler.class, responses, authResponse(cookies, current)),
                cookies);
    }

    @Produces
    @BuiltIn
    <I> AuthResponseHandler<I> authResponse(Optional<TokenCookies> cookies, CurrentRequest current) {
        return new JsonAuthResponse<>(
                () -> cookies.isEmpty() || cookies.get().allowTokensInBody(CurrentRequest.requestOf(current)));
    }

    static void check(
            @Observes DeploymentCheck check,
            Instance<ErrorHandler> errors,
            Instance<AuthResponseHandler<?>> responses,
            Instance<IdentityHandler<?>> handlers) {
        Hooks.checkOne(check, ErrorHandler.class, errors);
        Hooks.checkOne(check, AuthResponseHandler.class, responses);
        Hooks.checkTakes(check, AuthResponseHandler.class, responses, handlers);
        checkMethods(check, responses);
    }

    /** Finds a handler that overrides none of its methods, or only the one that would drop refresh tokens. */
    private static void checkMethods(DeploymentCheck check, Instance<AuthResponseHandler<?>> responses) {
        Class<?> hook = AuthResponseHandler.class;
        if (!responses.isResolvable()
                || Hooks.mayOverride(hook, responses, "response", IssuedTokens.class, Object.class)) {
            return;
        }
        String type = responses.getHandle().getBean().getBeanClass().getName();
        String remedy = ": override response(IssuedTokens, identity)";
        if (!Hooks.mayOverride(hook, responses, "response", String.class, Object.class)) {
            check.fault(type + " overrides no method of " + hook.getSimpleName() + remedy);
        } else if (check.hasSessions()) {
            check.fault(type + " overrides only the method of " + hook.getSimpleName()
                    + " that knows no refresh token, so clients would never get one" + remedy);
        }
    }
}
