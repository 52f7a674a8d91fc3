package io.github.cdijwt.internal.cdi;

import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Scope;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a resource class {@code @RequestScoped} if it has no scope and would keep an identity that it injects. Quarkus would
 * make it a singleton.
 */
final class ResourceScopes {

    private static final Set<String> SESSION_BEANS =
            Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");

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
        return type.annotations().stream().anyMatch(ResourceScopes::saysHowLongItLives);
    }

    private static boolean saysHowLongItLives(AnnotationInfo annotation) {
        try {
            ClassInfo declaration = annotation.declaration();
            // A stereotype may have a scope, perhaps by another stereotype: whoever uses one has thought of it.
            return declaration.hasAnnotation(NormalScope.class)
                    || declaration.hasAnnotation(Scope.class)
                    || declaration.hasAnnotation(Stereotype.class)
                    || SESSION_BEANS.contains(declaration.name());
        } catch (RuntimeException e) {
            // An annotation that the container does not know is no scope.
            return false;
        }
    }
}
