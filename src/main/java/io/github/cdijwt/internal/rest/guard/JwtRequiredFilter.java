package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.rest.application.ApplicationRequirements;
import io.github.cdijwt.internal.rest.guard.CalledObjects.Called;
import io.github.cdijwt.internal.rest.login.AuthResource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the token before a resource with {@link JwtRequired} or a standard annotation is called. The filter looks for
 * the annotations itself, on the class of the called object. Servers differ in whether they find a name binding on an
 * interface, on a superclass or below a locator.
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
    ApplicationRequirements applications;

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
            check(request, applications.of(request));
        } else {
            check(request, called.find(way.isEmpty() ? null : way.get(0), type), method);
        }
    }

    private void check(ContainerRequestContext request, Called object, Method method) {
        Optional<Requirement> asked = strictest(object.types(), method, request);
        check(request, asked);
        // For a standard annotation, the container may have checked the caller.
        if (asked.isEmpty() || asked.get().isOpen() || asked.get().isStandard()) {
            current.setUnchecked(object.types().get(0), method);
        }
        if (asked.isPresent() && asked.get().isOpen()) {
            current.setPermitted();
        }
        object.made()
                .flatMap(bean -> requirements.of(called.typeOfMade(bean), method))
                .ifPresent(ofMade -> check(request, applications.around(Optional.of(ofMade), request)));
    }

    private void check(ContainerRequestContext request, Optional<Requirement> requirement) {
        requirement.ifPresent(asked -> authentication.check(request, asked, current));
    }

    private Optional<Requirement> strictest(List<Class<?>> types, Method method, ContainerRequestContext request) {
        return types.size() == 1
                ? applications.around(requirements.of(types.get(0), method), request)
                : types.stream()
                        .flatMap(type -> applications.around(requirements.of(type, method), request).stream())
                        .reduce(Requirement::and);
    }
}
