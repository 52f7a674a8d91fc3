package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.caller.KeptIdentities;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.answer.Answers;
import io.github.cdijwt.internal.rest.answer.RequestLine;
import io.github.cdijwt.internal.rest.body.JsonBody;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Forwards requests for the configured paths of login, refresh and logout to {@link AuthResource}, whose own path cannot be
 * configured. The filter does not handle them itself, because some servers do not let a filter read the body.
 */
@Provider
@PreMatching
@ApplicationScoped
// Runs after the application's filters, which should see the path that the client requested.
@Priority(Priorities.USER + 1_000)
public class AuthUrlFilter implements ContainerRequestFilter {

    // No client, proxy or other filter has an endpoint, so none can set the property to it.
    private static final String PROPERTY = AuthUrlFilter.class.getName();

    /** Servers ignore the parameters of path segments when they match a path, and some ignore empty segments. */
    private static final Pattern WITHIN = Pattern.compile("/*" + AuthResource.PATH + "([/;].*)?", Pattern.DOTALL);

    /** Empty segments, dot segments and parameters before the path of the endpoint. */
    private static final Pattern CLEANED = Pattern.compile("/(\\.{0,2}(/|$))|;");

    private final HiddenResourceHint hint = new HiddenResourceHint();

    @Inject
    HttpSettings settings;

    @Inject
    CurrentRequest current;

    @Inject
    KeptIdentities kept;

    @Inject
    Answers answers;

    @Override
    public void filter(ContainerRequestContext request) {
        current.begin(request, kept);
        Endpoint endpoint = endpoint(request);
        if (endpoint != null) {
            handle(endpoint, request);
        } else if (WITHIN.matcher(pathOf(request)).matches()) {
            // Every method gets 404. Servers would respond to OPTIONS themselves and show the path.
            request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
        }
    }

    private @Nullable Endpoint endpoint(ContainerRequestContext request) {
        if (isFor(settings.authUrlRule(), request)) {
            return Endpoint.LOGIN;
        }
        if (isFor(settings.refreshUrlRule(), request)) {
            return Endpoint.REFRESH;
        }
        return isFor(settings.logoutUrlRule(), request) ? Endpoint.LOGOUT : null;
    }

    private void handle(Endpoint endpoint, ContainerRequestContext request) {
        switch (request.getMethod()) {
            case HttpMethod.POST -> lead(request, endpoint);
            case HttpMethod.OPTIONS ->
                request.abortWith(Response.noContent()
                        .header(HttpHeaders.ALLOW, Refusals.LOGIN_ALLOW)
                        .build());
            // Not every server sends an Allow header.
            default -> {
                hint.give(request, endpoint);
                request.abortWith(answers.to(Refusals.loginNotPost()));
            }
        }
    }

    private static void lead(ContainerRequestContext request, Endpoint endpoint) {
        request.setProperty(PROPERTY, endpoint);
        RequestLine.keep(request);
        request.setRequestUri(
                request.getUriInfo().getBaseUriBuilder().path(AuthResource.PATH).build());
        readable(request.getHeaders());
    }

    /** The endpoint that this filter has forwarded a request to; empty if it has not. */
    static Optional<Endpoint> endpointOf(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Endpoint endpoint ? Optional.of(endpoint) : Optional.empty();
    }

    /** Replaces a content type that the server may fail to parse when it looks for the resource. */
    private static void readable(MultivaluedMap<String, String> headers) {
        boolean json = JsonBody.isJson(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        headers.putSingle(
                HttpHeaders.CONTENT_TYPE, json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_OCTET_STREAM);
    }

    /** Whether a request is for exactly this path. Another form of the path could bypass a rule of a proxy. */
    static boolean isFor(Optional<String> rule, ContainerRequestContext request) {
        return rule.filter(path -> isFor(path, request)).isPresent();
    }

    private static boolean isFor(String rule, ContainerRequestContext request) {
        if (!rule.equals(pathOf(request))) {
            return false;
        }
        // Jersey omits an empty first segment from the path above. Quarkus normalizes even this absolute path.
        String whole = request.getUriInfo().getAbsolutePath().getPath();
        return whole.endsWith(rule)
                && !CLEANED.matcher(whole.substring(0, whole.length() - rule.length()))
                        .find();
    }

    /** Paths start with a slash in RESTEasy but not in Jersey. */
    private static String pathOf(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
