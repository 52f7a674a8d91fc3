package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.cdi.DeploymentCheck;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.cdi.Identities;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.token.TokenVerifier;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the token check. */
@ApplicationScoped
public class GuardBeans {

    @Produces
    @Singleton
    Authentication authentication(
            HttpSettings settings,
            Instance<RequestHandler> requests,
            @BuiltIn RequestHandler builtIn,
            TokenVerifier verifier,
            Identities identities,
            Audit audit) {
        return new Authentication(
                settings, Hooks.choose(RequestHandler.class, requests, builtIn), verifier, identities, audit);
    }

    static void check(@Observes DeploymentCheck check, Instance<RequestHandler> requests) {
        Hooks.checkOne(check, RequestHandler.class, requests);
    }
}
