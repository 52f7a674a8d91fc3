package io.github.cdijwt.internal.caller;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Finds the object behind a client proxy. CDI has no method for that, so this class uses the interface of each
 * container.
 */
public final class ClientProxies {

    private static final String WELD = "org.jboss.weld.proxy.WeldClientProxy";
    private static final String ARC = "io.quarkus.arc.ClientProxy";

    private ClientProxies() {}

    /** The object behind a client proxy of any bean, or the object itself if it is not a client proxy. */
    public static Object unwrap(Object object) {
        Object unwrapped = object;
        for (Class<?> type : object.getClass().getInterfaces()) {
            if (type.getName().equals(WELD)) {
                Object metadata = call(method(type, "getMetadata"), object);
                unwrapped =
                        call(method(method(type, "getMetadata").getReturnType(), "getContextualInstance"), metadata);
            } else if (type.getName().equals(ARC)) {
                unwrapped = call(method(type, "arc_contextualInstance"), object);
            }
        }
        return unwrapped == object ? object : unwrap(unwrapped);
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no method " + name, e);
        }
    }

    private static Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The object behind a client proxy could not be found", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The object behind a client proxy is not accessible", e);
        }
    }
}
