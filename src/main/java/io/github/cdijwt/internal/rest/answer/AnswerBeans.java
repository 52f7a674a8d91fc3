package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.internal.cdi.DeploymentCheck;
import io.github.cdijwt.internal.cdi.Hooks;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the responses to rejected requests. */
@ApplicationScoped
public class AnswerBeans {

    @Produces
    @Singleton
    Answers answers(HttpSettings settings, Instance<ErrorHandler> errors, @BuiltIn ErrorHandler builtIn) {
        return new Answers(Hooks.choose(ErrorHandler.class, errors, builtIn), settings);
    }

    static void check(@Observes DeploymentCheck check, Instance<ErrorHandler> errors) {
        Hooks.checkOne(check, ErrorHandler.class, errors);
    }
}
