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
 * Answers the refusal of an identity that is not there, which Quarkus wraps. Any other failure goes where it would have gone
 * without us: to the mapper that the application has for it, or on to the server.
 */
@Provider
// After one that the application has for the same exception.
@Priority(Integer.MAX_VALUE)
// One for each Application: the mappers of another are not its own.
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
