package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.cdi.CurrentRequest;
import io.github.cdijwt.internal.cdi.KeptIdentities;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.rest.answer.Answers;
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
import java.util.regex.Pattern;

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

    private static final String PROPERTY = AuthUrlFilter.class.getName();
    // Nothing that a client, a proxy or another filter could set is the same object.
    private static final Object LOGIN = new Object();

    /** Servers match paths without the parameters of their segments, and some without empty segments. */
    private static final Pattern WITHIN = Pattern.compile("/*" + AuthResource.PATH + "([/;].*)?", Pattern.DOTALL);

    /** Empty segments, dots and parameters, before the path of the endpoint. */
    private static final Pattern CLEANED = Pattern.compile("/(\\.{0,2}(/|$))|;");

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
        if (settings.authUrlRule().filter(rule -> isFor(rule, request)).isPresent()) {
            login(request);
        } else if (WITHIN.matcher(pathOf(request)).matches()) {
            // For each method: servers answer OPTIONS by themselves, and show the path in it.
            request.abortWith(Response.status(Response.Status.NOT_FOUND).build());
        }
    }

    private void login(ContainerRequestContext request) {
        switch (request.getMethod()) {
            case HttpMethod.POST -> lead(request);
            case HttpMethod.OPTIONS ->
                request.abortWith(Response.noContent()
                        .header(HttpHeaders.ALLOW, Refusals.LOGIN_ALLOW)
                        .build());
            // Not every server says which method is allowed.
            default -> request.abortWith(answers.to(Refusals.loginNotPost()));
        }
    }

    private static void lead(ContainerRequestContext request) {
        request.setProperty(PROPERTY, LOGIN);
        request.setRequestUri(
                request.getUriInfo().getBaseUriBuilder().path(AuthResource.PATH).build());
        readable(request.getHeaders());
    }

    /** Whether this filter has led a request to the login. */
    static boolean isLogin(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) == LOGIN;
    }

    /** Without what a server may fail to parse once it looks for the resource. */
    private static void readable(MultivaluedMap<String, String> headers) {
        boolean json = LoginBody.isJson(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        headers.putSingle(
                HttpHeaders.CONTENT_TYPE, json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_OCTET_STREAM);
    }

    /** Whether a request is for this path in its plain form. Another form of it could get past a rule of a proxy. */
    static boolean isFor(String rule, ContainerRequestContext request) {
        if (!rule.equals(pathOf(request))) {
            return false;
        }
        // Jersey does not show an empty segment at the beginning. Quarkus shows no more than a cleaned path even here.
        String whole = request.getUriInfo().getAbsolutePath().getPath();
        return whole.endsWith(rule)
                && !CLEANED.matcher(whole.substring(0, whole.length() - rule.length()))
                        .find();
    }

    /** RESTEasy's paths begin with a slash, Jersey's do not. */
    private static String pathOf(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
