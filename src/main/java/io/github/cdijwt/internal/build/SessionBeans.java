package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.Mark;
import io.github.cdijwt.internal.annotation.Parents;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Warns about a resource that is a session bean and has {@code @RolesAllowed}, because the EJB container checks it too
 * and may not know the caller. The annotations are found by name, since their API may be absent.
 */
final class SessionBeans {

    private static final Set<String> ANNOTATIONS =
            Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");

    private SessionBeans() {}

    /** Whether an annotation makes a class a session bean. */
    static boolean areMadeBy(ClassInfo annotation) {
        return ANNOTATIONS.contains(annotation.name());
    }

    static void check(ClassInfo type, Messages messages) {
        if (isOne(type) && hasRoles(type) && ResourceClasses.include(type, Parents.of(type))) {
            messages.warn(
                    "The session bean " + type.name()
                            + " has @RolesAllowed: the EJB container checks it too, and may refuse all callers of cdi-jwt."
                            + " Put @JwtRequired(roles = ...) there instead",
                    type);
        }
    }

    private static boolean isOne(ClassInfo type) {
        return type.annotations().stream()
                .flatMap(annotation -> Mark.typeOf(annotation).stream())
                .anyMatch(SessionBeans::areMadeBy);
    }

    /** Whether the class, a superclass or one of their methods has the annotation, which the EJB container sees there only. */
    private static boolean hasRoles(ClassInfo type) {
        return Stream.concat(Stream.of(type), Parents.of(type).stream())
                .filter(c -> !c.isInterface())
                .flatMap(c -> Stream.concat(Stream.of(c), InheritedMarks.ownMethods(c)))
                .anyMatch(declaration -> !Mark.ROLES_ALLOWED.on(declaration).isEmpty());
    }
}
