package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.annotation.OfMarkedApplication;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.cdi.CurrentRequest;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;

/**
 * Rejects resource calls of an {@code Application} that is protected as a whole if the server does not run the filters of
 * cdi-jwt.
 */
@OfMarkedApplication
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class ApplicationGuard {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    @Inject
    CurrentRequest current;

    @Inject
    Requirements requirements;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        if (!isFiltered() && isProtected(call.getTarget().getClass(), method)) {
            LOGGER.log(
                    Level.ERROR,
                    "The Application is protected, but no token was checked for this call of {0}.{1}: responded with 500."
                            + " Add CdiJwt.classes() to the result of Application.getClasses().",
                    method.getDeclaringClass().getName(),
                    method.getName());
            throw Refusals.couldNotCheck();
        }
        return call.proceed();
    }

    private boolean isProtected(Class<?> type, Method method) {
        return Locators.isResourceMethod(type, method)
                && requirements.of(type, method).filter(Requirement::isOpen).isEmpty();
    }

    private boolean isFiltered() {
        try {
            return current.request().isPresent();
        } catch (ContextNotActiveException e) {
            // Without a request there is no caller to check.
            return true;
        }
    }
}
