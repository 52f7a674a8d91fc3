package io.github.cdijwt.internal.build;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the classes that a database provider stores. Their annotations are found by name, since their API may be absent. */
final class Entities {

    private static final Set<String> ANNOTATIONS = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Embeddable");

    private Entities() {}

    /** Whether the class or a superclass is annotated as an entity or as a part of one. */
    static boolean include(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredAnnotations()))
                .anyMatch(annotation ->
                        ANNOTATIONS.contains(annotation.annotationType().getName()));
    }
}
