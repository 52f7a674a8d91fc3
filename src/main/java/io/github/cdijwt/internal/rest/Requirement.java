package io.github.cdijwt.internal.rest;

import io.github.cdijwt.JwtRequired;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

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
        Lineage lineage = new Lineage(type);
        return first(lineage.same(method)).or(() -> {
            Optional<Requirement> ofClass = first(lineage.types());
            return first(lineage.generic(method))
                    .map(perhaps -> perhaps.unlessStricter(ofClass))
                    .or(() -> ofClass);
        });
    }

    /** What stands on a class or method itself. */
    static Optional<Requirement> on(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(JwtRequired.class))
                .map(annotation -> new Requirement(annotation.realm(), annotation.optional()));
    }

    private static Optional<Requirement> first(Stream<? extends AnnotatedElement> elements) {
        return elements.flatMap(element -> on(element).stream()).findFirst();
    }

    /** Whether an overload overrides a generic method cannot be told here: then no less is asked for than by the class. */
    private Requirement unlessStricter(Optional<Requirement> ofClass) {
        return new Requirement(
                realm, optional && ofClass.map(Requirement::optional).orElse(true));
    }
}
