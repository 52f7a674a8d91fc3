package io.github.cdijwt.internal.annotation;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An annotation that protects or opens a resource, on a class or method itself or on its stereotypes. The standard ones are
 * found by name, since their API may be absent.
 */
public enum Mark {
    JWT_REQUIRED(JwtRequired.class.getName()),
    ROLES_ALLOWED("jakarta.annotation.security.RolesAllowed"),
    PERMIT_ALL("jakarta.annotation.security.PermitAll"),
    DENY_ALL("jakarta.annotation.security.DenyAll");

    private static final List<Mark> ALL = List.of(values());

    private final String type;

    Mark(String type) {
        this.type = type;
    }

    /** The annotation as the source has it. */
    @Override
    public String toString() {
        return "@" + type.substring(type.lastIndexOf('.') + 1);
    }

    /** The annotations of this kind that reflection shows: that of the element itself, or those of its stereotypes. */
    List<Annotation> on(AnnotatedElement element) {
        return on(element, new HashSet<>()).toList();
    }

    private Stream<Annotation> on(AnnotatedElement element, Set<Class<?>> seen) {
        Annotation[] annotations = element.getDeclaredAnnotations();
        return Arrays.stream(annotations)
                .filter(annotation -> annotation.annotationType().getName().equals(type))
                .findFirst()
                .map(Stream::of)
                .orElseGet(() -> Arrays.stream(annotations)
                        .<Class<?>>map(Annotation::annotationType)
                        .filter(candidate -> candidate.isAnnotationPresent(Stereotype.class) && seen.add(candidate))
                        .flatMap(stereotype -> on(stereotype, seen)));
    }

    /** The annotations of this kind that the language model of CDI shows, as for reflection. */
    public List<AnnotationInfo> on(DeclarationInfo declaration) {
        return declaration.annotations().isEmpty()
                ? List.of()
                : on(declaration, new HashSet<>()).toList();
    }

    private Stream<AnnotationInfo> on(DeclarationInfo declaration, Set<String> seen) {
        return declaration.annotations().stream()
                .filter(annotation ->
                        typeOf(annotation).filter(it -> it.name().equals(type)).isPresent())
                .filter(annotation -> this != JWT_REQUIRED || !GuardBinding.is(annotation))
                .findFirst()
                .map(Stream::of)
                .orElseGet(() -> declaration.annotations().stream()
                        .flatMap(annotation -> typeOf(annotation).stream())
                        .filter(candidate -> candidate.hasAnnotation(Stereotype.class) && seen.add(candidate.name()))
                        .flatMap(stereotype -> on(stereotype, seen)));
    }

    /** The annotations on a class or method that the language model of CDI shows, by their kind. */
    public static List<Mark> allOn(DeclarationInfo declaration) {
        return ALL.stream().filter(mark -> !mark.on(declaration).isEmpty()).toList();
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
