package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Responds to every {@link JwtException}, unless the application has its own mapper for it. */
@Provider
// A mapper of the application comes first. Without a priority, a server may choose another mapper at each start.
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
public class JwtExceptionMapper implements ExceptionMapper<JwtException> {

    @Inject
    Answers answers;

    @Override
    public Response toResponse(JwtException refusal) {
        return answers.to(refusal);
    }
}
