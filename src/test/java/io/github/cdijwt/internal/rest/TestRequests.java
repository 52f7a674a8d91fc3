package io.github.cdijwt.internal.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.core.interception.jaxrs.PreMatchContainerRequestContext;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jspecify.annotations.Nullable;

/** Requests as filters get them, without a server. */
public final class TestRequests {

    private TestRequests() {}

    /** One with headers, by turns name and value. */
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

    /** The answer that a filter gave in place of the resource; null: none. */
    public static @Nullable Response answerTo(ContainerRequestContext request) {
        return ((PreMatchContainerRequestContext) request).getResponseAbortedWith();
    }
}
