package io.github.cdijwt.internal.annotation;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.util.AnnotationLiteral;

/**
 * The {@link JwtRequired} that the extension adds to classes and methods, so that CDI binds the guard. The guard reads the
 * annotations of the source code. ArC shows added annotations too, so they must not count as those of the source code.
 */
public final class GuardBinding extends AnnotationLiteral<JwtRequired> implements JwtRequired {

    private static final long serialVersionUID = 1L;

    private static final String REALM = "added by cdi-jwt to bind the guard";

    /** Whether the extension has added a {@link JwtRequired}. */
    static boolean is(AnnotationInfo annotation) {
        return annotation.hasMember("realm")
                && annotation.member("realm").asString().equals(REALM);
    }

    @Override
    public String realm() {
        return REALM;
    }

    @Override
    public boolean optional() {
        return false;
    }

    @Override
    public String[] roles() {
        return new String[0];
    }

    @Override
    public String maxAge() {
        return "";
    }
}
