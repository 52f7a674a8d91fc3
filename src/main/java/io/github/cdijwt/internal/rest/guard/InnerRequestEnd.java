package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.rest.JwtFeature;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Restores the identity of a request that dispatched an inner request, when the response to the inner request is complete.
 * {@link JwtFeature} registers this class. Quarkus does not load the feature, but has no inner requests either.
 */
// Makes this the last response filter and the outermost writer interceptor.
@Priority(Integer.MIN_VALUE)
public class InnerRequestEnd implements ContainerResponseFilter, WriterInterceptor {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // If there is an entity, the code that writes it may still need the inner identity.
        if (!response.hasEntity() || request.getMethod().equals(HttpMethod.HEAD)) {
            CurrentRequest.endOf(request.getProperty(CurrentRequest.endProperty()))
                    .ifPresent(Runnable::run);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext writing) throws IOException {
        Object end = writing.getProperty(CurrentRequest.endProperty());
        try {
            writing.proceed();
        } finally {
            CurrentRequest.endOf(end).ifPresent(Runnable::run);
        }
    }
}
