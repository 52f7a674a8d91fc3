package io.github.cdijwt.internal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request, for the guard, where it has to check the token itself, and for the login, which asks where the client is. */
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
