package io.github.cdijwt.internal.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.core.interception.jaxrs.PreMatchContainerRequestContext;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jspecify.annotations.Nullable;

/** Requests for filters, without a server. */
public final class TestRequests {

    private TestRequests() {}

    /** Creates a GET request; names and values of headers alternate. */
    public static ContainerRequestContext get(String path, String... namesAndValues) {
        return of("GET", path, namesAndValues);
    }

    public static ContainerRequestContext of(String method, String path, String... namesAndValues) {
        MockHttpRequest request = MockHttpRequest.create(method, TestServer.BASE.resolve(path), TestServer.BASE);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.header(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new PreMatchContainerRequestContext(request, null, null);
    }

    /** Returns the response with which a filter aborted the request, or null if no filter did. */
    public static @Nullable Response answerTo(ContainerRequestContext request) {
        return ((PreMatchContainerRequestContext) request).getResponseAbortedWith();
    }
}
