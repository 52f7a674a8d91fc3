package io.github.cdijwt.internal.rest;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.cdi.IdentityHolder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Checks the token before a resource that says {@link JwtRequired}. */
@Provider
@JwtRequired
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class JwtRequiredFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Context
    Application application;

    @Inject
    Requirements requirements;

    @Inject
    Authentication authentication;

    @Inject
    IdentityHolder holder;

    @Override
    public void filter(ContainerRequestContext request) {
        // An application that protects everything still has to let people log in.
        if (!AuthResource.class.isAssignableFrom(resource.getResourceClass())) {
            authentication.check(request, requirement(), holder);
        }
    }

    private Requirement requirement() {
        return requirements
                .of(resource.getResourceClass(), resource.getResourceMethod())
                .or(() -> Requirement.on(application.getClass()))
                .orElse(Requirement.STRICT);
    }
}
