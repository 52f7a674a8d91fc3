package io.github.cdijwt.internal.caller;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Reports that an identity was used although no token was checked. That is a programming error, so the response is 500
 * and not 401.
 */
final class ForgottenCheck {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    /** The packages of stack frames between the application's code and this class. */
    private static final List<String> CONTAINERS = List.of(
            "java.",
            "jdk.",
            "sun.",
            "jakarta.",
            "org.jboss.",
            "io.quarkus.",
            "org.glassfish.",
            "org.apache.",
            ForgottenCheck.class.getPackageName() + ".");

    private ForgottenCheck() {}

    /** The response if a method without a check used an identity. */
    static JwtException in(CurrentRequest request) {
        String place = request.unchecked()
                .map(method -> method.type().getName() + "." + method.name())
                .orElseGet(ForgottenCheck::caller);
        LOGGER.log(
                Level.ERROR,
                "@CurrentIdentity was used in a call of {0}, but no token was checked for this request: responded"
                        + " with 500. Put @JwtRequired on the resource method or its class, or inject an Optional.",
                place);
        return Refusals.couldNotCheck();
    }

    /** The response if an identity was used before the token was checked. */
    static JwtException tooEarly(ContainerRequestContext request, String type) {
        LOGGER.log(
                Level.ERROR,
                "@CurrentIdentity {0} was used in {1} {2} before the token was checked: responded with 500."
                        + " If a resource injects it, the server creates the resource before it calls filters: make the"
                        + " resource @RequestScoped, or inject a jakarta.inject.Provider.",
                type,
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath());
        return Refusals.couldNotCheck();
    }

    /** The exception if an identity was used outside any request. */
    static JwtException withoutRequest() {
        LOGGER.log(
                Level.ERROR,
                "@CurrentIdentity was used by {0} on the thread {1}, which has no request and so no caller. Pass the"
                        + " identity on to other threads, or inject an Optional.",
                caller(),
                Thread.currentThread().getName());
        return Refusals.couldNotCheck();
    }

    private static String caller() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(ForgottenCheck::isWritten)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .findFirst())
                .orElse("an injection point");
    }

    private static boolean isWritten(StackFrame frame) {
        String name = frame.getClassName();
        return !frame.getDeclaringClass().isSynthetic()
                && !name.contains("$$")
                && CONTAINERS.stream().noneMatch(name::startsWith);
    }
}
