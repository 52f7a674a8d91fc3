package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.Marks;
import jakarta.decorator.Decorator;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import java.util.stream.Stream;

/** Stops a deployment with an annotation that contradicts itself, or that protects nothing. */
final class ContradictoryMarks {

    private ContradictoryMarks() {}

    static void check(ClassInfo type, Messages messages) {
        check(type, type.name(), messages);
        if (type.hasAnnotation(Decorator.class)
                && Stream.concat(Stream.of(type), InheritedMarks.ownMethods(type))
                        .anyMatch(declaration -> Marks.of(declaration).isPresent())) {
            messages.error(
                    "@JwtRequired on the decorator " + type.name()
                            + " protects nothing: put it on the resource class that it decorates",
                    type);
        }
        for (MethodInfo method : type.methods()) {
            check(method, method.declaringClass().name() + "." + method.name(), messages);
        }
    }

    private static void check(DeclarationInfo declaration, String name, Messages messages) {
        Marks.of(declaration)
                .filter(mark -> mark.member("optional").asBoolean()
                        && !mark.member("roles").asArray().isEmpty())
                .ifPresent(mark -> messages.error(
                        "@JwtRequired on " + name
                                + " is optional and requires roles, and a caller without a token has no role: leave one of the two out",
                        declaration));
    }
}
