package io.github.cdijwt.internal.caller;

import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates a {@code SecurityContext} of Jakarta Security that knows the caller of cdi-jwt, and asks the container's own
 * one for other callers. Payara and GlassFish ask it before they call a resource with {@code @RolesAllowed}, and reject
 * callers that it does not know. For {@code @PermitAll} they let it authenticate the caller, which responds with 401 if
 * the application has configured no authentication.
 */
public class SecurityContextCreator implements SyntheticBeanCreator<Object> {

    public static final String TYPE = "type";

    public static final String AUTHENTICATES = "authenticates";

    @Override
    public Object create(Instance<Object> lookup, Parameters parameters) {
        Class<?> type = parameters.get(TYPE, Class.class);
        // The given lookup does not see the beans of a web application on Payara.
        CurrentRequest current = CDI.current().select(CurrentRequest.class).get();
        Calls calls = new Calls(current, ofContainer(type), parameters.get(AUTHENTICATES, Boolean.class));
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls);
    }

    private static Object ofContainer(Class<?> type) {
        BeanContainer beans = CDI.current().getBeanContainer();
        Bean<?> bean = beans.resolve(beans.getBeans(type, Any.Literal.INSTANCE).stream()
                .filter(candidate -> !candidate.isAlternative())
                .collect(Collectors.toSet()));
        return beans.getReference(bean, type, beans.createCreationalContext(bean));
    }

    /**
     * The methods of the security context.
     *
     * @param authenticates whether the application authenticates callers by Jakarta Security too
     */
    private record Calls(CurrentRequest current, Object ofContainer, boolean authenticates)
            implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "getCallerPrincipal" -> {
                    Optional<ClaimsPrincipal> caller = caller();
                    return caller.isPresent() ? caller.get() : ofContainer(method, arguments);
                }
                case "isCallerInRole" -> {
                    return caller().isPresent() && arguments != null
                            ? current.roles().contains(arguments[0])
                            : ofContainer(method, arguments);
                }
                case "authenticate" -> {
                    return isPermitted() && !authenticates
                            ? notDone(method.getReturnType())
                            : ofContainer(method, arguments);
                }
                default -> {
                    return ofContainer(method, arguments);
                }
            }
        }

        private @Nullable Object ofContainer(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(ofContainer, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Optional<ClaimsPrincipal> caller() {
            try {
                return current.principal();
            } catch (ContextNotActiveException e) {
                return Optional.empty();
            }
        }

        private boolean isPermitted() {
            try {
                return current.isPermitted();
            } catch (ContextNotActiveException e) {
                return false;
            }
        }

        /** The status with which authentication ends if it had nothing to do. */
        private static Object notDone(Class<?> status) {
            return Arrays.stream(status.getEnumConstants())
                    .filter(constant -> constant.toString().equals("NOT_DONE"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
