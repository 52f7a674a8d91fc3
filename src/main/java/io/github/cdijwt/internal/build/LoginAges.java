package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.Mark;
import io.github.cdijwt.internal.annotation.MaxAge;
import io.github.cdijwt.internal.cdi.RecentLogins;
import io.github.cdijwt.internal.cdi.RecentLoginsCreator;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.inject.Singleton;

/** Checks {@code @JwtRequired(maxAge)}, and registers whether it is used: only then tokens need the time of the login. */
final class LoginAges {

    private boolean used;

    void collect(ClassInfo type, Messages messages) {
        collect(type, type.name(), messages);
        for (MethodInfo method : type.methods()) {
            collect(method, method.declaringClass().name() + "." + method.name(), messages);
        }
    }

    private void collect(DeclarationInfo declaration, String name, Messages messages) {
        for (AnnotationInfo mark : Mark.JWT_REQUIRED.on(declaration)) {
            String age = mark.member("maxAge").asString();
            if (age.isEmpty()) {
                continue;
            }
            used = true;
            try {
                MaxAge.of(age);
            } catch (IllegalArgumentException e) {
                messages.error("@JwtRequired on " + name + ": " + e.getMessage(), declaration);
            }
            if (mark.member("optional").asBoolean()) {
                messages.error(
                        "@JwtRequired on " + name + " is optional and has maxAge, and a caller without a token has no"
                                + " login: leave one of the two out",
                        declaration);
            }
        }
    }

    void register(SyntheticComponents components) {
        components
                .addBean(RecentLogins.class)
                .type(RecentLogins.class)
                .scope(Singleton.class)
                .withParam(RecentLoginsCreator.REQUIRED, used)
                .createWith(RecentLoginsCreator.class);
    }
}
