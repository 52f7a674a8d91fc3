package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.System.Logger.Level;
import java.util.List;

/** An identity was asked for where no token was checked: the developer's mistake, which the client must not be blamed for. */
final class ForgottenCheck {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    /** What stands on the stack between the code that asked and this class. */
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

    /** The answer to a request in whose call an identity was asked for. */
    static JwtException in(CurrentRequest request) {
        String place = request.unchecked()
                .map(method -> method.type().getName() + "." + method.name())
                .orElseGet(ForgottenCheck::caller);
        LOGGER.log(
                Level.ERROR,
                "@CurrentIdentity was asked for in a call of {0}, for which no token was checked: the call was answered"
                        + " with 500. Put @JwtRequired on the resource method or its class, or inject an Optional.",
                place);
        return Refusals.couldNotCheck();
    }

    /** The answer to a request in which an identity was asked for before the token could be checked. */
    static JwtException tooEarly(ContainerRequestContext request, String type) {
        LOGGER.log(
                Level.ERROR,
                "@CurrentIdentity {0} was asked for in {1} {2} before the token was checked: the call was answered with 500."
                        + " If a resource injects it, the server makes the resource before it calls filters: make the"
                        + " resource @RequestScoped, or inject a jakarta.inject.Provider.",
                type,
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath());
        return Refusals.couldNotCheck();
    }

    /** What is thrown at code that asked outside any request. */
    static JwtException withoutRequest() {
        LOGGER.log(
                Level.ERROR,
                "@CurrentIdentity was asked for by {0} on the thread {1}, which has no request and so no caller. Pass the"
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
