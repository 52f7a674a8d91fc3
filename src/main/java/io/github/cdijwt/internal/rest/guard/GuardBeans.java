package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.cdi.DeploymentCheck;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.cdi.Identities;
import io.github.cdijwt.internal.cdi.RecentLogins;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.config.RolesSettings;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.internal.token.TokenVerifier;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.RequestHandler;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Builds the token check. */
@ApplicationScoped
public class GuardBeans {

    @Produces
    @Singleton
    Authentication authentication(
            HttpSettings settings,
            Instance<RequestHandler> requests,
            @BuiltIn RequestHandler builtIn,
            Optional<TokenCookies> cookies,
            TokenVerifier verifier,
            Identities identities,
            RolesSettings rolesSettings,
            Instance<RolesHandler<?>> roles,
            RecentLogins recentLogins,
            Audit audit) {
        return new Authentication(
                settings,
                Hooks.choose(RequestHandler.class, requests, builtIn),
                cookies,
                verifier,
                identities,
                rolesOf(Hooks.choose(RolesHandler.class, roles, new ClaimedRoles<>(rolesSettings))),
                recentLogins,
                audit);
    }

    @Produces
    @BuiltIn
    <I> RolesHandler<I> roles(RolesSettings settings) {
        return new ClaimedRoles<>(settings);
    }

    static void check(
            @Observes DeploymentCheck check,
            Instance<IdentityHandler<?>> handlers,
            Instance<RequestHandler> requests,
            Instance<RolesHandler<?>> roles) {
        Hooks.checkOne(check, RequestHandler.class, requests);
        Hooks.checkOne(check, RolesHandler.class, roles);
        Hooks.checkTakes(check, RolesHandler.class, roles, handlers);
    }

    /**
     * The cast is safe: the check passes only identities of the application's type, and the types were compared at
     * start.
     */
    @SuppressWarnings("unchecked")
    private static RolesHandler<Object> rolesOf(RolesHandler<?> handler) {
        return (RolesHandler<Object>) handler;
    }
}
