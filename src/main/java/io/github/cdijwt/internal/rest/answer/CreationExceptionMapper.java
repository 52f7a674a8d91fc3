package io.github.cdijwt.internal.rest.answer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.CreationException;
import jakarta.enterprise.inject.InjectionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Responds to the rejection that Quarkus wraps in a {@link CreationException} if there is no identity to inject. Any other
 * failure goes to the application's own mapper or to the server, as it would without cdi-jwt.
 */
@Provider
// A mapper of the application for the same exception comes first.
@Priority(Integer.MAX_VALUE)
// Each Application needs its own instance, because Providers has only the mappers of one Application.
@Dependent
public class CreationExceptionMapper implements ExceptionMapper<CreationException> {

    @Inject
    Answers answers;

    @Context
    Providers providers;

    @Override
    public Response toResponse(CreationException failure) {
        return HookFailures.refusalIn(failure).map(answers::to).orElseGet(() -> {
            ExceptionMapper<InjectionException> other = providers.getExceptionMapper(InjectionException.class);
            if (other == null) {
                throw failure;
            }
            return other.toResponse(failure);
        });
    }
}
