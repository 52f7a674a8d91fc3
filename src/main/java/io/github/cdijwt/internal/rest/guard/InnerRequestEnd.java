package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.cdi.CurrentRequest;
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
 * Gives a request that dispatched another one its identity back, once the inner request has been answered. {@link JwtFeature}
 * registers it: Quarkus, which has no such feature, dispatches none.
 */
// The last of the response filters, and around all other writer interceptors.
@Priority(Integer.MIN_VALUE)
public class InnerRequestEnd implements ContainerResponseFilter, WriterInterceptor {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // What writes an entity may ask who called.
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
