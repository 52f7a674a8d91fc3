package io.github.cdijwt.internal.rest;

import io.github.cdijwt.internal.cdi.CurrentRequest;
import io.github.cdijwt.internal.cdi.HttpSettings;
import io.github.cdijwt.internal.cdi.KeptIdentities;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Leads the configured login path to {@link AuthResource}, whose own path has to be fixed. It does not log in by itself: a
 * filter must not read a body everywhere.
 */
@Provider
@PreMatching
@ApplicationScoped
// After filters of the application, which should see the path that the client asked for.
@Priority(Priorities.USER + 1_000)
public class AuthUrlFilter implements ContainerRequestFilter {

    private static final Set<String> METHODS = Set.of(HttpMethod.POST, HttpMethod.OPTIONS);

    @Inject
    HttpSettings settings;

    @Inject
    LoginPath loginPath;

    @Inject
    CurrentRequest current;

    @Inject
    KeptIdentities kept;

    @Inject
    Answers answers;

    @Override
    public void filter(ContainerRequestContext request) {
        current.begin(request, kept);
        if (settings.authUrlRule().filter(rule -> rule.equals(pathOf(request))).isEmpty()) {
            return;
        }
        if (METHODS.contains(request.getMethod())) {
            request.setRequestUri(request.getUriInfo()
                    .getBaseUriBuilder()
                    .path(AuthResource.PATH)
                    .path(loginPath.key())
                    .build());
            readable(request.getHeaders());
        } else {
            // Not every server says which method is allowed.
            request.abortWith(answers.to(Refusals.loginNotPost()));
        }
    }

    /** Without what a server may fail to parse once it looks for the resource. */
    private static void readable(MultivaluedMap<String, String> headers) {
        boolean json = LoginBody.isJson(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        headers.putSingle(
                HttpHeaders.CONTENT_TYPE, json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_OCTET_STREAM);
    }

    /** RESTEasy's paths begin with a slash, Jersey's do not. */
    static String pathOf(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
