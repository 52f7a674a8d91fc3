package io.github.cdijwt.internal.rest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code Application}s that are beans, because Quarkus passes none to a filter and Helidon may pass the wrong
 * one.
 */
@ApplicationScoped
public class ApplicationBeans {

    // Not @Any, because a framework may have its own qualified producers, which work only under other conditions.
    @Inject
    Instance<Application> applications;

    @Inject
    BeanContainer beans;

    private volatile @Nullable List<Class<?>> known;

    /** Returns the classes of the applications, not of their proxies. */
    public List<Class<?>> types() {
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

    /** The same without the applications that a producer makes. It creates no object, so it works at start. */
    public List<Class<?>> classes() {
        return applications
                .handlesStream()
                .<Class<?>>map(handle -> handle.getBean().getBeanClass())
                // RESTEasy has a bean for the current application, which is not one of its own.
                .filter(type -> Application.class.isAssignableFrom(type) && type != Application.class)
                .distinct()
                .toList();
    }

    private Class<?> typeOf(Bean<Application> bean) {
        if (Application.class.isAssignableFrom(bean.getBeanClass())) {
            return bean.getBeanClass();
        }
        // A producer made this bean. Its client proxy does not show the class of the object, so the context is asked
        // for the object itself.
        return beans.getContext(bean.getScope())
                .get(bean, beans.createCreationalContext(bean))
                .getClass();
    }
}
