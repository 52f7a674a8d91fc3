package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.cdi.CurrentRequest;
import io.github.cdijwt.internal.rest.application.ApplicationBeans;
import io.github.cdijwt.internal.rest.application.ApplicationFilter;
import io.github.cdijwt.internal.rest.application.ApplicationPaths;
import io.github.cdijwt.internal.rest.application.BoundFilter;
import io.github.cdijwt.internal.rest.guard.CalledObjects.Called;
import io.github.cdijwt.internal.rest.login.AuthResource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the token before a resource with {@link JwtRequired} is called. The filter looks for the annotation itself, on the
 * class of the called object. Servers differ in whether they find a name binding on an interface, on a superclass or below
 * a locator.
 */
@Provider
// Each Application needs its own instance, because the server injects other objects for another Application.
@Dependent
@Priority(Priorities.AUTHENTICATION)
public class JwtRequiredFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    Requirements requirements;

    @Inject
    CalledObjects called;

    @Inject
    Authentication authentication;

    @Inject
    CurrentRequest current;

    @Inject
    ApplicationBeans applicationBeans;

    @Override
    public void filter(ContainerRequestContext request) {
        Class<?> type = resource.getResourceClass();
        Method method = resource.getResourceMethod();
        // Users must be able to log in even if the whole application is protected.
        if (type != null && AuthResource.class.isAssignableFrom(type)) {
            return;
        }
        List<Object> way = request.getUriInfo().getMatchedResources();
        check(request, way, type, method);
        // Only now, because the objects may need the identity of the caller.
        called.behindProxies(way)
                .ifPresent(objects -> check(
                        request, objects, type == null ? null : objects.get(0).getClass(), method));
    }

    private void check(
            ContainerRequestContext request, List<Object> way, @Nullable Class<?> type, @Nullable Method method) {
        for (Requirement ofLocator : Locators.requirements(request.getUriInfo(), way, called::isGuarded)) {
            authentication.check(request, ofLocator, current);
        }
        // A response that the server generates itself, for example to OPTIONS, has no resource method.
        if (type == null || method == null) {
            check(request, ofApplication(request));
        } else {
            check(request, called.find(way.isEmpty() ? null : way.get(0), type), method);
        }
    }

    private void check(ContainerRequestContext request, Called object, Method method) {
        Optional<Requirement> asked = strictest(object.types(), method).or(() -> ofApplication(request));
        if (asked.isEmpty()) {
            current.setUnchecked(object.types().get(0), method);
        }
        check(request, asked);
        object.made().ifPresent(bean -> check(request, requirements.of(called.typeOfMade(bean), method)));
    }

    private void check(ContainerRequestContext request, Optional<Requirement> requirement) {
        requirement.ifPresent(asked -> authentication.check(request, asked, current));
    }

    private Optional<Requirement> strictest(List<Class<?>> types, Method method) {
        return types.size() == 1
                ? requirements.of(types.get(0), method)
                : types.stream()
                        .flatMap(type -> requirements.of(type, method).stream())
                        .reduce(Requirement::and);
    }

    /**
     * Returns the requirement of the application. If the server reports that there is one but does not show it, all
     * candidates count.
     */
    private Optional<Requirement> ofApplication(ContainerRequestContext request) {
        if (isPreflight(request)) {
            return Optional.empty();
        }
        boolean bound = BoundFilter.isBound(request);
        if (!bound && !canAsk(request)) {
            // No candidate has the annotation, so it does not matter which one handles the request. This is the usual
            // case for open resources.
            return Optional.empty();
        }
        Optional<Requirement> shown = strictest(applicationsAt(request));
        return shown.isPresent() || !bound
                ? shown
                : strictest(applicationBeans.types()).or(() -> Optional.of(Requirement.STRICT));
    }

    /** Whether a request is a CORS preflight, which browsers send without credentials (Fetch, section 4.8). */
    private static boolean isPreflight(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS)
                && request.getHeaderString("Origin") != null
                && request.getHeaderString("Access-Control-Request-Method") != null;
    }

    /** Whether any application that may handle the request has the annotation. */
    private boolean canAsk(ContainerRequestContext request) {
        return candidates(request).anyMatch(type -> requirements.of(type).isPresent());
    }

    private Stream<Class<?>> candidates(ContainerRequestContext request) {
        return Stream.concat(ApplicationFilter.applicationOf(request).stream(), applicationBeans.types().stream());
    }

    /** Returns the application that handles the request, or several if they cannot be told apart. */
    private List<Class<?>> applicationsAt(ContainerRequestContext request) {
        URI base = request.getUriInfo().getBaseUri();
        Optional<Class<?>> handed = ApplicationFilter.applicationOf(request);
        List<Class<?>> here = candidates(request)
                .filter(type -> ApplicationPaths.isAt(type, base))
                .toList();
        return here.isEmpty() ? handed.<List<Class<?>>>map(List::of).orElseGet(applicationBeans::types) : here;
    }

    private Optional<Requirement> strictest(List<Class<?>> types) {
        return types.stream().flatMap(type -> requirements.of(type).stream()).reduce(Requirement::and);
    }
}
