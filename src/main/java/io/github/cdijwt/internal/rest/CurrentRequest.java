package io.github.cdijwt.internal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request, for the guard: a sub-resource locator is called before any filter that could check the token. */
@RequestScoped
public class CurrentRequest {

    private @Nullable ContainerRequestContext request;

    void set(ContainerRequestContext request) {
        this.request = request;
    }

    Optional<ContainerRequestContext> get() {
        return Optional.ofNullable(request);
    }
}
