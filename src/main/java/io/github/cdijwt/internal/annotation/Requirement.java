package io.github.cdijwt.internal.annotation;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@link JwtRequired} asks for at one place.
 *
 * @param realm the realm; empty: the default one
 * @param optional whether no token is fine
 * @param roles of each set the caller must have one role; empty: none is needed
 */
public record Requirement(String realm, boolean optional, List<Set<String>> roles) {

    /** What holds where the annotation is known to stand, but was not found. */
    public static final Requirement STRICT = new Requirement("", false, List.of());

    /** What a method asks for: by itself or by what it overrides, else by its class. */
    public static Optional<Requirement> of(Class<?> type, Method method) {
        Lineage lineage = new Lineage(type);
        return first(lineage.same(method)).or(() -> {
            Optional<Requirement> ofClass = first(lineage.types());
            return first(lineage.generic(method))
                    // Whether it is overridden cannot be told here: then no less is asked for than by the class.
                    .map(perhaps -> ofClass.map(perhaps::and).orElse(perhaps))
                    .or(() -> ofClass);
        });
    }

    /** What a class asks for: by itself or by what it inherits from. */
    public static Optional<Requirement> of(Class<?> type) {
        return first(new Lineage(type).types());
    }

    /** What meets both. */
    public Requirement and(Requirement other) {
        return new Requirement(
                realm,
                optional && other.optional,
                Stream.concat(roles.stream(), other.roles.stream()).toList());
    }

    /** Whether this caller may go on. */
    public boolean admits(ClaimsPrincipal principal) {
        return roles.stream().allMatch(any -> any.stream().anyMatch(principal::isInRole));
    }

    private static Requirement from(JwtRequired mark) {
        Set<String> roles = new HashSet<>(Arrays.asList(mark.roles()));
        // Nobody has a role. Where no deployment could be stopped for asking both, the stricter one holds.
        return new Requirement(
                mark.realm(), mark.optional() && roles.isEmpty(), roles.isEmpty() ? List.of() : List.of(roles));
    }

    /** What stands on a class or method itself, or on its stereotypes. */
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
