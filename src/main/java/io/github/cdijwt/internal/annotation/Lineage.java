package io.github.cdijwt.internal.annotation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types that a class and its methods get annotations from: the class, its superclasses, then all interfaces. */
public final class Lineage {

    private final Set<Class<?>> types;

    public Lineage(Class<?> type) {
        this.types = Ancestry.<Class<?>>of(type, Class::getSuperclass, c -> List.of(c.getInterfaces()));
    }

    public Stream<Class<?>> types() {
        return types.stream();
    }

    /** The method and all methods that it overrides for certain, the nearest first. */
    public Stream<Method> same(Method method) {
        Signature own = Signature.of(method);
        return methods().filter(candidate -> candidate.equals(method) || own.overrides(Signature.of(candidate)));
    }

    /** The methods that the method overrides if a type argument is the class of one of its parameters. */
    public Stream<Method> generic(Method method) {
        Signature own = Signature.of(method);
        return methods().filter(candidate -> {
            Signature other = Signature.of(candidate);
            return !candidate.equals(method) && own.canOverride(other) && !own.overrides(other);
        });
    }

    private Stream<Method> methods() {
        return types.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
    }
}
