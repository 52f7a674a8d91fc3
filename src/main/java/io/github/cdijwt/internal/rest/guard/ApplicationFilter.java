package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.rest.JwtFeature;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes which {@code Application} a request came to. {@link JwtFeature} registers it, and it is no bean, so that each {@code
 * Application} has one of its own. On Quarkus, which has no such feature, {@link ApplicationBeans} take its place.
 */
@Priority(Priorities.AUTHENTICATION - 1)
public class ApplicationFilter implements ContainerRequestFilter {

    private static final String PROPERTY = ApplicationFilter.class.getName();

    private @Nullable Class<?> type;

    /** By a method: of a field Quarkus makes an injection point, and has two beans for it where there is a path. */
    @Context
    public void setApplication(Application application) {
        type = unwrap(application).getClass();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (type != null) {
            request.setProperty(PROPERTY, type);
        }
    }

    static Optional<Class<?>> applicationOf(ContainerRequestContext request) {
        return Optional.ofNullable((Class<?>) request.getProperty(PROPERTY));
    }

    /** Jersey wraps it in one of its own, which has this method to get at it. */
    private static Object unwrap(Application application) {
        try {
            return application.getClass().getMethod("getApplication").invoke(application) instanceof Application wrapped
                    ? wrapped
                    : application;
        } catch (ReflectiveOperationException e) {
            return application;
        }
    }
}
