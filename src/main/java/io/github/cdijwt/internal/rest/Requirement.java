package io.github.cdijwt.internal.rest;

import io.github.cdijwt.JwtRequired;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link JwtRequired} asks for at one place.
 *
 * @param realm the realm; empty: the default one
 * @param optional whether no token is fine
 */
record Requirement(String realm, boolean optional) {

    /** What holds where the annotation is known to stand, but was not found: the most that it can ask for. */
    static final Requirement STRICT = new Requirement("", false);

    /** What a method asks for: by itself or by what it overrides, else by its class. */
    static Optional<Requirement> of(Class<?> type, Method method) {
        Set<Class<?>> lineage = lineageOf(type);
        for (Class<?> ancestor : lineage) {
            Method declared = find(ancestor, method);
            if (declared != null && declared.isAnnotationPresent(JwtRequired.class)) {
                return on(declared);
            }
        }
        return lineage.stream()
                .filter(ancestor -> ancestor.isAnnotationPresent(JwtRequired.class))
                .findFirst()
                .flatMap(Requirement::on);
    }

    /** What stands on a class or method itself. */
    static Optional<Requirement> on(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(JwtRequired.class))
                .map(annotation -> new Requirement(annotation.realm(), annotation.optional()));
    }

    /** The class, its superclasses, then all its interfaces. */
    private static Set<Class<?>> lineageOf(Class<?> type) {
        Set<Class<?>> lineage = new LinkedHashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            lineage.add(c);
        }
        for (Class<?> c : Set.copyOf(lineage)) {
            addInterfaces(c, lineage);
        }
        return lineage;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> lineage) {
        for (Class<?> superInterface : type.getInterfaces()) {
            lineage.add(superInterface);
            addInterfaces(superInterface, lineage);
        }
    }

    private static @Nullable Method find(Class<?> type, Method method) {
        try {
            return type.getDeclaredMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException e) {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(candidate -> overridesGeneric(method, candidate))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Where the overridden method takes a type parameter, the types differ, and the wider one is annotated. */
    private static boolean overridesGeneric(Method method, Method candidate) {
        if (!candidate.isAnnotationPresent(JwtRequired.class)
                || !candidate.getName().equals(method.getName())
                || candidate.getParameterCount() != method.getParameterCount()) {
            return false;
        }
        for (int i = 0; i < method.getParameterCount(); i++) {
            if (!candidate.getParameterTypes()[i].isAssignableFrom(method.getParameterTypes()[i])) {
                return false;
            }
        }
        return true;
    }
}
