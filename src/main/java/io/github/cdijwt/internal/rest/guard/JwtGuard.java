package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rejects calls of {@link JwtRequired} methods unless the token was checked as the annotation requires. The extension adds
 * the annotation to resources with standard ones. Without this interceptor, methods would be unprotected on a server that
 * does not run {@link JwtRequiredFilter}.
 */
@JwtRequired
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class JwtGuard {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    /** Types on which the annotation may be a name binding. */
    private static final List<Class<?>> BOUND = List.of(
            Application.class,
            ContainerRequestFilter.class,
            ContainerResponseFilter.class,
            ReaderInterceptor.class,
            WriterInterceptor.class);

    /** The methods of a class that implement one of these types; none for a plain resource. */
    private static final ClassValue<List<Method>> BOUND_METHODS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return BOUND.stream()
                    .filter(kind -> kind.isAssignableFrom(type))
                    .flatMap(kind -> Arrays.stream(kind.getDeclaredMethods()))
                    .toList();
        }
    };

    @Inject
    Requirements requirements;

    @Inject
    Authentication authentication;

    @Inject
    CurrentRequest current;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        // The container may have derived a class, whose methods would count as overriding those of the source code.
        Class<?> type = CalledObjects.written(call.getTarget().getClass());
        if (isBound(type, call.getMethod())) {
            return call.proceed();
        }
        check(type, call.getMethod());
        try {
            return call.proceed();
        } catch (WebApplicationException e) {
            // This exception already is a response, even if it wraps a rejection.
            throw e;
        } catch (Exception e) {
            Optional<JwtException> refusal = HookFailures.refusalIn(e);
            boolean answered = refusal.isPresent() && Locators.isResourceMethod(type, call.getMethod());
            throw answered ? refusal.get() : e;
        }
    }

    /** Whether the annotation is a name binding on this method, which is then not a resource to guard. */
    private static boolean isBound(Class<?> type, Method method) {
        for (Method bound : BOUND_METHODS.get(type)) {
            if (bound.getName().equals(method.getName())
                    && Arrays.equals(bound.getParameterTypes(), method.getParameterTypes())) {
                return true;
            }
        }
        return false;
    }

    private void check(Class<?> type, Method method) {
        Requirement requirement = requirements.ofGuarded(type, method);
        if (requirement.isOpen()) {
            return;
        }
        try {
            if (!current.isChecked() && Locators.isResourceMethod(type, method)) {
                // Locators run before the filters, and a server may hide from the filter which object it calls.
                Optional<ContainerRequestContext> request = current.request();
                if (request.isPresent()) {
                    authentication.check(request.get(), requirement, current);
                    return;
                }
            }
            if (current.identity().isPresent() || (current.isChecked() && requirement.isOptional())) {
                authentication.authorize(requirement, current);
                return;
            }
            if (current.isChecked()) {
                throw authentication.anonymous(requirement, current);
            }
        } catch (ContextNotActiveException e) {
            // Without a request there is no caller, so the call is rejected below.
        }
        LOGGER.log(
                Level.ERROR,
                "{0}.{1} is {2}, but no token was checked for this call: responded with 500. If {0} is a resource,"
                        + " add CdiJwt.classes() to the result of Application.getClasses(). If it is another bean, call it"
                        + " only during a request to a @JwtRequired resource.",
                method.getDeclaringClass().getName(),
                method.getName(),
                requirement.isStandard() ? "protected" : "@JwtRequired");
        throw Refusals.couldNotCheck();
    }
}
