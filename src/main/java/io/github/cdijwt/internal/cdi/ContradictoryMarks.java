package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.lang.model.AnnotationInfo;
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
        AnnotationInfo mark = declaration.annotation(JwtRequired.class);
        if (mark != null
                && mark.member("optional").asBoolean()
                && !mark.member("roles").asArray().isEmpty()) {
            messages.error(
                    "@JwtRequired on " + name
                            + " is optional and asks for roles, and nobody has a role: leave one of the" + " two out",
                    declaration);
        }
    }
}
