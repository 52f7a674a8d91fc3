package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.OfMarkedApplication;
import io.github.cdijwt.internal.annotation.Parents;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;

/**
 * Binds the guard to the resources of an {@code Application} that is protected as a whole. If the application lists its
 * classes without those of cdi-jwt, and the server does not load features by itself, only the guard protects the
 * resources.
 *
 * <p>Quarkus is such a server, and it shows all applications before other classes. Weld shows classes in any order, and a
 * class that it shows before the application gets no guard. The servers with Weld load the feature.
 */
final class MarkedApplications {

    private boolean found;

    void collect(ClassInfo application) {
        found |= Stream.concat(Stream.of(application), Parents.of(application).stream())
                .anyMatch(ResourceClasses::isProtected);
    }

    /** Whether an application is protected as a whole. */
    boolean isAny() {
        return found;
    }

    void guard(ClassConfig type) {
        ClassInfo info = type.info();
        if (found
                && !info.isInterface()
                && (isResource(info) || Parents.of(info).stream().anyMatch(this::isResource))) {
            type.addAnnotation(OfMarkedApplication.class);
        }
    }

    private boolean isResource(ClassInfo type) {
        return type.hasAnnotation(Path.class);
    }
}
