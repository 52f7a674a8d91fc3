package io.github.cdijwt.internal.cdi;

import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;

/** Stops a deployment that asks for roles where nobody has to be anybody. */
final class ContradictoryMarks {

    private ContradictoryMarks() {}

    static void check(ClassInfo type, Messages messages) {
        check(type, type.name(), messages);
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
                                + " is optional and asks for roles, and nobody has a role: leave one of the two out",
                        declaration));
    }
}
