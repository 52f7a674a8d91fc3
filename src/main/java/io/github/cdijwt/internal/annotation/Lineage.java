package io.github.cdijwt.internal.annotation;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a class and its methods get their annotations from: the class, its superclasses, then all its interfaces. */
public final class Lineage {

    private final Set<Class<?>> types = new LinkedHashSet<>();

    public Lineage(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            types.add(c);
        }
        for (Class<?> c : List.copyOf(types)) {
            addInterfaces(c);
        }
    }

    private void addInterfaces(Class<?> type) {
        for (Class<?> superInterface : type.getInterfaces()) {
            types.add(superInterface);
            addInterfaces(superInterface);
        }
    }

    public Stream<Class<?>> types() {
        return types.stream();
    }

    /** The method and all that it overrides for certain, the nearest first. */
    public Stream<Method> same(Method method) {
        return candidates(method)
                .filter(candidate -> Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()));
    }

    /** What the method may override too, since a type parameter stands there in place of one of its parameters. */
    public Stream<Method> generic(Method method) {
        return candidates(method)
                .filter(candidate -> !Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                .filter(candidate -> accepts(candidate, method));
    }

    private Stream<Method> candidates(Method method) {
        return types.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.equals(method)
                        || (isOverridable(candidate)
                                && candidate.getName().equals(method.getName())
                                && candidate.getParameterCount() == method.getParameterCount()));
    }

    private static boolean accepts(Method candidate, Method method) {
        for (int i = 0; i < method.getParameterCount(); i++) {
            Class<?> wide = candidate.getParameterTypes()[i];
            Class<?> own = method.getParameterTypes()[i];
            Type declared = candidate.getGenericParameterTypes()[i];
            boolean variable = declared instanceof TypeVariable || declared instanceof GenericArrayType;
            if (variable ? !wide.isAssignableFrom(own) : wide != own) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOverridable(Method method) {
        return !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
    }
}
