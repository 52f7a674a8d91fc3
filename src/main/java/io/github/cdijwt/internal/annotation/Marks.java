package io.github.cdijwt.internal.annotation;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds {@link JwtRequired} on a class or method, or on its stereotypes, in the language model of CDI. */
public final class Marks {

    private Marks() {}

    public static Optional<AnnotationInfo> of(DeclarationInfo declaration) {
        return of(declaration, new HashSet<>());
    }

    private static Optional<AnnotationInfo> of(DeclarationInfo declaration, Set<String> seen) {
        return Optional.ofNullable(declaration.annotation(JwtRequired.class))
                .or(() -> declaration.annotations().stream()
                        .flatMap(annotation -> typeOf(annotation).stream())
                        .filter(type -> seen.add(type.name()) && type.hasAnnotation(Stereotype.class))
                        .flatMap(stereotype -> of(stereotype, seen).stream())
                        .findFirst());
    }

    /** The class of an annotation, or empty if the class is missing: the JVM ignores such an annotation too. */
    public static Optional<ClassInfo> typeOf(AnnotationInfo annotation) {
        try {
            return Optional.of(annotation.declaration());
        } catch (RuntimeException e) {
            // ArC has no declaration and no name then. Its text begins with the name as in source code.
            String name = annotation.toString().replaceFirst("^@", "").replaceFirst("(?s)\\(.*", "");
            if (ApplicationClasses.isMissing(name)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
