package io.github.cdijwt;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes that an {@link jakarta.ws.rs.core.Application} must add if it overrides {@code getClasses()}. If the
 * server scans for resources, the application does not need this class.
 *
 * <pre>{@code
 * @Override
 * public Set<Class<?>> getClasses() {
 *     Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
 *     classes.add(MyResource.class);
 *     return classes;
 * }
 * }</pre>
 *
 * @since 1.0
 */
public final class CdiJwt {

    // Names instead of class literals, so that this package does not depend on the internal ones.
    private static final List<String> NAMES = List.of(
            "login.AuthResource",
            "login.AuthUrlFilter",
            "application.BoundFilter",
            "answer.CreationExceptionMapper",
            "login.JwksFilter",
            "answer.JwtExceptionMapper",
            "guard.JwtRequiredFilter");

    private CdiJwt() {}

    /**
     * The resource, filters and exception mappers of this library.
     *
     * @return the classes, in an unmodifiable set
     */
    public static Set<Class<?>> classes() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (String name : NAMES) {
            classes.add(load("io.github.cdijwt.internal.rest." + name));
        }
        return Collections.unmodifiableSet(classes);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CdiJwt.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The cdi-jwt jar is incomplete: it lacks " + name, e);
        }
    }
}
