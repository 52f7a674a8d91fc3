package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.Mark;
import io.github.cdijwt.internal.annotation.Parents;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Scope;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;

/**
 * Makes a resource class {@code @RequestScoped} if it has no scope and would keep an identity that it injects. Quarkus would
 * make it a singleton.
 */
final class ResourceScopes {

    private ResourceScopes() {}

    static void addTo(ClassConfig type) {
        ClassInfo info = type.info();
        if (info.isPlainClass()
                && !info.isAbstract()
                && IdentityPoints.of(type)
                        .anyMatch(point ->
                                InjectedIdentities.keepsTheFirstCaller(InjectedIdentities.typeOf(point.info())))
                && lineage(info).anyMatch(c -> c.hasAnnotation(Path.class))
                && lineage(info).filter(c -> !c.isInterface()).noneMatch(ResourceScopes::saysHowLongItLives)) {
            type.addAnnotation(RequestScoped.class);
        }
    }

    private static Stream<ClassInfo> lineage(ClassInfo type) {
        return Stream.concat(Stream.of(type), Parents.of(type).stream());
    }

    private static boolean saysHowLongItLives(ClassInfo type) {
        return type.annotations().stream()
                .flatMap(annotation -> Mark.typeOf(annotation).stream())
                // A stereotype may have a scope, perhaps through another stereotype. The application has decided then.
                .anyMatch(annotation -> annotation.hasAnnotation(NormalScope.class)
                        || annotation.hasAnnotation(Scope.class)
                        || annotation.hasAnnotation(Stereotype.class)
                        || SessionBeans.areMadeBy(annotation));
    }
}
