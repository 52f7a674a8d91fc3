package io.github.cdijwt.internal.annotation;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The content of a {@link JwtRequired} annotation, which a caller must satisfy.
 *
 * @param realm the realm, or empty for the default one
 * @param optional whether a call without a token is accepted
 * @param roles sets of roles: a caller needs one role of each set, and none at all if the list is empty
 */
public record Requirement(String realm, boolean optional, List<Set<String>> roles) {

    /** The requirement of a method that CDI bound the guard to and whose annotation reflection does not find. */
    public static final Requirement STRICT = new Requirement("", false, List.of());

    /** The requirement of a method: its own, or that of an overridden method, or that of its class. */
    public static Optional<Requirement> of(Class<?> type, Method method) {
        Lineage lineage = new Lineage(type);
        return first(lineage.same(method)).or(() -> {
            Optional<Requirement> ofClass = first(lineage.types());
            return first(lineage.generic(method))
                    // The method may be an overload. Then the requirement of its class still applies.
                    .map(perhaps -> ofClass.map(perhaps::and).orElse(perhaps))
                    .or(() -> ofClass);
        });
    }

    /** The requirement of a class: its own, or else an inherited one. */
    public static Optional<Requirement> of(Class<?> type) {
        return first(new Lineage(type).types());
    }

    /** A requirement that only callers who satisfy both can satisfy. */
    public Requirement and(Requirement other) {
        return new Requirement(
                realm,
                optional && other.optional,
                Stream.concat(roles.stream(), other.roles.stream()).toList());
    }

    /** Whether a caller has the roles, which are looked up only if any are required. */
    public boolean admits(Supplier<Set<String>> ofCaller) {
        return roles.stream().noneMatch(any -> Collections.disjoint(any, ofCaller.get()));
    }

    private static Requirement from(JwtRequired mark) {
        Set<String> roles = new HashSet<>(Arrays.asList(mark.roles()));
        // A caller without a token has no role. The deployment stops if both are required; if it could not, roles win.
        return new Requirement(
                mark.realm(), mark.optional() && roles.isEmpty(), roles.isEmpty() ? List.of() : List.of(roles));
    }

    /** The requirement of a class or method itself, by its annotation or its stereotypes. */
    private static Optional<Requirement> on(AnnotatedElement element, Set<Class<?>> seen) {
        return Optional.ofNullable(element.getDeclaredAnnotation(JwtRequired.class))
                .map(Requirement::from)
                .or(() -> Arrays.stream(element.getDeclaredAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(Stereotype.class) && seen.add(type))
                        .flatMap(stereotype -> on(stereotype, seen).stream())
                        .reduce(Requirement::and));
    }

    private static Optional<Requirement> first(Stream<? extends AnnotatedElement> elements) {
        return elements.flatMap(element -> on(element, new HashSet<>()).stream())
                .findFirst();
    }
}
