package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.Mark;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the resource classes, because the standard security annotations on other beans are not the business of cdi-jwt. */
final class ResourceClasses {

    private ResourceClasses() {}

    /** Whether requests may call objects of a class, as a resource or as a sub-resource. */
    static boolean include(ClassInfo type, Set<ClassInfo> parents) {
        return Stream.concat(Stream.of(type), parents.stream())
                .anyMatch(c -> c.hasAnnotation(Path.class)
                        || InheritedMarks.ownMethods(c).anyMatch(ResourceClasses::isCalled));
    }

    /** Whether a class is an {@code Application}. */
    static boolean isApplication(Set<ClassInfo> parents) {
        return parents.stream().anyMatch(parent -> parent.name().equals(Application.class.getName()));
    }

    /** Whether a class or method of a resource requires a caller, or admits none. */
    static boolean isProtected(DeclarationInfo declaration) {
        List<Mark> marks = Mark.allOn(declaration);
        return marks.contains(Mark.JWT_REQUIRED) || areProtected(marks);
    }

    /** Whether standard annotations require a caller, or admit none. */
    static boolean areProtected(List<Mark> marks) {
        return marks.contains(Mark.ROLES_ALLOWED) || marks.contains(Mark.DENY_ALL);
    }

    private static boolean isCalled(MethodInfo method) {
        return method.hasAnnotation(Path.class)
                || method.annotations().stream()
                        .flatMap(annotation -> Mark.typeOf(annotation).stream())
                        .anyMatch(annotation -> annotation.hasAnnotation(HttpMethod.class));
    }
}
