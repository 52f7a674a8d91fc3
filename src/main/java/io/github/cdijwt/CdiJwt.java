package io.github.cdijwt;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an {@link jakarta.ws.rs.core.Application} that lists its classes adds to its list. An application that lets the
 * server find its classes needs nothing of this.
 *
 * <pre>{@code
 * @Override
 * public Set<Class<?>> getClasses() {
 *     Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
 *     classes.add(MyResource.class);
 *     return classes;
 * }
 * }</pre>
 */
public final class CdiJwt {

    // By name: an import would make this package depend on its own insides.
    private static final List<String> NAMES = List.of(
            "login.AuthResource",
            "login.AuthUrlFilter",
            "guard.BoundFilter",
            "answer.CreationExceptionMapper",
            "login.JwksFilter",
            "answer.JwtExceptionMapper",
            "guard.JwtRequiredFilter");

    private CdiJwt() {}

    /**
     * The resource, filters and exception mappers of this library.
     *
     * @return the classes, in a set that cannot be changed
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
            throw new IllegalStateException("The cdi-jwt jar is not whole: it lacks " + name, e);
        }
    }
}
