package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers refusals, wherever they come from, unless the application has a mapper for {@link JwtException}. */
@Provider
// After one that the application has for the same exception: without a priority, servers choose differently from start
// to start.
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
