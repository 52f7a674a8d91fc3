package io.github.cdijwt.internal.annotation;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where {@link JwtRequired} stands on a class or method: by itself, or by a stereotype. */
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

    /** Empty if the annotation's class is missing, as the JVM does not see such an annotation either. */
    public static Optional<ClassInfo> typeOf(AnnotationInfo annotation) {
        try {
            return Optional.of(annotation.declaration());
        } catch (RuntimeException e) {
            // ArC knows no name without a declaration, and writes the name as it stands in source code.
            String name = annotation.toString().replaceFirst("^@", "").replaceFirst("(?s)\\(.*", "");
            if (ApplicationClasses.isMissing(name)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
