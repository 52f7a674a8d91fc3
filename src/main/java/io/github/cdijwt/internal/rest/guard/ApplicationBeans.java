package io.github.cdijwt.internal.rest.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code Application}s that are beans: for servers that hand none to a filter (Quarkus), or a wrong one (Helidon). */
@ApplicationScoped
public class ApplicationBeans {

    // Not any: a framework may have producers of its own, with a qualifier and other conditions.
    @Inject
    Instance<Application> applications;

    @Inject
    BeanContainer beans;

    private volatile @Nullable List<Class<?>> known;

    /** Their classes, as they were written. */
    List<Class<?>> types() {
        List<Class<?>> types = known;
        if (types == null) {
            types = applications
                    .handlesStream()
                    .<Class<?>>map(handle -> typeOf(handle.getBean()))
                    .distinct()
                    .toList();
            known = types;
        }
        return types;
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
