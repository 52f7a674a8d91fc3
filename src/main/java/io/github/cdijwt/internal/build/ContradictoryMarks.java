package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.Mark;
import io.github.cdijwt.internal.annotation.Parents;
import jakarta.decorator.Decorator;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Stops a deployment with annotations that contradict themselves or each other, or that protect nothing. */
final class ContradictoryMarks {

    private final ClassInfo type;
    private final Messages messages;

    private ContradictoryMarks(ClassInfo type, Messages messages) {
        this.type = type;
        this.messages = messages;
    }

    static void check(ClassInfo type, Messages messages) {
        new ContradictoryMarks(type, messages).check();
    }

    private void check() {
        check(type, type.name());
        if (type.hasAnnotation(Decorator.class)) {
            Stream.concat(Stream.of(type), InheritedMarks.ownMethods(type))
                    .flatMap(declaration -> Mark.allOn(declaration).stream())
                    .filter(mark -> mark == Mark.JWT_REQUIRED || isStandardCounted())
                    .findFirst()
                    .ifPresent(mark -> messages.error(
                            mark + " on the decorator " + type.name()
                                    + " protects nothing: put it on the resource class that it decorates",
                            type));
        }
        for (MethodInfo method : type.methods()) {
            check(method, method.declaringClass().name() + "." + method.name());
        }
    }

    /** Whether the standard annotations count in the class. */
    private boolean isStandardCounted() {
        Set<ClassInfo> parents = Parents.of(type);
        return ResourceClasses.include(type, parents) || ResourceClasses.isApplication(parents);
    }

    private void check(DeclarationInfo declaration, String name) {
        List<Mark> marks = Mark.allOn(declaration);
        if (marks.contains(Mark.JWT_REQUIRED)) {
            checkOptional(declaration, marks, name);
        }
        boolean decides = marks.contains(Mark.PERMIT_ALL) || marks.contains(Mark.DENY_ALL);
        if (marks.size() > 1 && decides && (marks.contains(Mark.JWT_REQUIRED) || isStandardCounted())) {
            Mark last = marks.get(marks.size() - 1);
            messages.error(
                    marks.get(0) + " and " + last + " on " + name + " contradict each other: remove one of the two",
                    declaration);
        }
    }

    private void checkOptional(DeclarationInfo declaration, List<Mark> marks, String name) {
        boolean optional = Mark.JWT_REQUIRED.on(declaration).stream()
                .anyMatch(mark -> mark.member("optional").asBoolean());
        boolean roles = Mark.JWT_REQUIRED.on(declaration).stream()
                .anyMatch(mark -> !mark.member("roles").asArray().isEmpty());
        if (optional && roles) {
            messages.error(
                    "@JwtRequired on " + name
                            + " is optional and requires roles, and a caller without a token has no role: leave one of the two out",
                    declaration);
        }
        if (optional && marks.contains(Mark.ROLES_ALLOWED)) {
            messages.error(
                    "@JwtRequired on " + name
                            + " is optional and @RolesAllowed requires roles, and a caller without a token has no role:"
                            + " remove optional = true or @RolesAllowed",
                    declaration);
        }
    }
}
