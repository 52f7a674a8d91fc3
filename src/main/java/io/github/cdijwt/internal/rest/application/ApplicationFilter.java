package io.github.cdijwt.internal.rest.application;

import io.github.cdijwt.internal.rest.JwtFeature;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records which {@code Application} handles a request. {@link JwtFeature} registers this filter, which is not a bean, so
 * that each {@code Application} has its own instance. Quarkus does not load the feature and uses {@link ApplicationBeans}
 * instead.
 */
@Priority(Priorities.AUTHENTICATION - 1)
public class ApplicationFilter implements ContainerRequestFilter {

    private static final String PROPERTY = ApplicationFilter.class.getName();

    private @Nullable Class<?> type;

    /** A setter, because Quarkus makes a field an injection point, which is ambiguous if the application has a path. */
    @Context
    public void setApplication(Application application) {
        Application unwrapped = unwrap(application);
        type = unwrapped.getClass();
        record(unwrapped);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (type != null) {
            request.setProperty(PROPERTY, type);
        }
    }

    public static Optional<Class<?>> applicationOf(ContainerRequestContext request) {
        return Optional.ofNullable((Class<?>) request.getProperty(PROPERTY));
    }

    private static void record(Application application) {
        Instance<ApplicationLog> log;
        try {
            log = CDI.current().select(ApplicationLog.class);
        } catch (IllegalStateException e) {
            // Without CDI there is nothing to protect.
            return;
        }
        if (log.isResolvable()) {
            log.get().found(application.getClass());
            CDI.current().select(KnownClasses.class).get().add(application);
        }
    }

    /** Jersey passes a wrapper, whose {@code getApplication} returns the application itself. */
    private static Application unwrap(Application application) {
        try {
            return application.getClass().getMethod("getApplication").invoke(application) instanceof Application wrapped
                    ? wrapped
                    : application;
        } catch (ReflectiveOperationException e) {
            return application;
        }
    }
}
