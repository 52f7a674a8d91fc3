package io.github.cdijwt.internal.rest;

import io.github.cdijwt.JwtException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers refusals, wherever they come from. */
@Provider
@ApplicationScoped
public class JwtExceptionMapper implements ExceptionMapper<JwtException> {

    @Inject
    Answers answers;

    @Override
    public Response toResponse(JwtException refusal) {
        return answers.to(refusal);
    }
}
