package io.github.cdijwt.internal.rest.application;

import io.github.cdijwt.JwtRequired;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Records that the server has bound this filter by name (Jakarta REST 3.1, section 6.5.2). The server knows best whether
 * the {@code Application} has {@link JwtRequired}: if there are several, Helidon passes the first one to the filters of
 * all.
 */
@Provider
@JwtRequired
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 1)
public class BoundFilter implements ContainerRequestFilter {

    private static final String PROPERTY = BoundFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, true);
    }

    public static boolean isBound(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) != null;
    }
}
