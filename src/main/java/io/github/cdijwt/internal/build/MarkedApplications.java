package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.Marks;
import io.github.cdijwt.internal.annotation.OfMarkedApplication;
import io.github.cdijwt.internal.annotation.Parents;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;

/**
 * Has resources guarded where an {@code Application} is marked: if it lists its classes and forgets ours, and the server
 * loads no features by itself, nothing else would stand before them.
 *
 * <p>That is so on Quarkus, which shows all applications before other classes. Weld shows classes as they come, and what it
 * shows before the application stays as it is: the servers that have Weld load the feature.
 */
final class MarkedApplications {

    private boolean found;

    void collect(ClassInfo application) {
        found |= Stream.concat(Stream.of(application), Parents.of(application).stream())
                .anyMatch(type -> Marks.of(type).isPresent());
    }

    /** Whether there is any. */
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
