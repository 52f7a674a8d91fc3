package io.github.cdijwt.internal.rest.application;

import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.annotation.RequirementText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs the path and the requirement of each application that is not a bean, because they are unknown when CDI starts. */
@ApplicationScoped
public class ApplicationLog {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    @Inject
    ApplicationBeans beans;

    private final Set<Class<?>> logged = ConcurrentHashMap.newKeySet();

    void found(Class<?> type) {
        Optional<String> path = ApplicationPaths.of(type);
        Optional<Requirement> requirement = Requirement.of(type);
        // The object may be the client proxy of a bean.
        boolean isBean = beans.classes().stream().anyMatch(known -> known.isAssignableFrom(type));
        if ((path.isPresent() || requirement.isPresent()) && !isBean && logged.add(type)) {
            LOGGER.log(
                    Level.INFO,
                    "cdi-jwt: " + type.getName()
                            + path.map(known -> " has the application path " + (known.isEmpty() ? "/" : known))
                                    .orElse(" has an unknown application path")
                            + ". Its resource methods without an annotation: " + RequirementText.of(requirement));
        }
    }
}
