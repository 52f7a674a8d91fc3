package io.github.cdijwt.internal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an {@code Application} asks for that is a bean, on servers that hand none to a filter (Quarkus) or a wrong one (Helidon). */
@ApplicationScoped
public class ApplicationBean {

    @Inject
    @Any
    Instance<Application> applications;

    @Inject
    BeanContainer beans;

    private volatile @Nullable List<Requirement> known;

    Optional<Requirement> requirement() {
        List<Requirement> requirements = known;
        if (requirements == null) {
            requirements = applications
                    .handlesStream()
                    .map(handle -> typeOf(handle.getBean()))
                    .flatMap(type -> Requirement.on(type).stream())
                    .toList();
            known = requirements;
        }
        return requirements.stream().findFirst();
    }

    private Class<?> typeOf(Bean<Application> bean) {
        if (Application.class.isAssignableFrom(bean.getBeanClass())) {
            return bean.getBeanClass();
        }
        // Made by a producer, and what that gives goes by a proxy, which does not tell: the context holds the thing
        // itself.
        return beans.getContext(bean.getScope())
                .get(bean, beans.createCreationalContext(bean))
                .getClass();
    }
}
