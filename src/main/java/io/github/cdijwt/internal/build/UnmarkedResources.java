package io.github.cdijwt.internal.build;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.internal.annotation.LoadedType;
import io.github.cdijwt.internal.annotation.Parents;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.InjectionPointInfo;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Provider;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Warns about a resource class that injects an identity and requires no caller: the annotation was forgotten. */
final class UnmarkedResources {

    private static final List<Class<?>> EMPTY_WITHOUT_A_TOKEN = List.of(Optional.class, Provider.class, Instance.class);

    private UnmarkedResources() {}

    static void check(BeanInfo bean, Messages messages) {
        if (bean.isClassBean() && bean.injectionPoints().stream().anyMatch(UnmarkedResources::needsCaller)) {
            ClassInfo type = bean.declaringClass();
            List<ClassInfo> lineage =
                    Stream.concat(Stream.of(type), Parents.of(type).stream()).toList();
            if (lineage.stream().anyMatch(parent -> parent.hasAnnotation(Path.class))
                    && lineage.stream().noneMatch(UnmarkedResources::isMarked)) {
                messages.warn(
                        "The resource " + type.name()
                                + " injects a @CurrentIdentity and neither the class nor a method is"
                                + " @JwtRequired: unless the Application is, a call that uses the identity gets 500. Put"
                                + " @JwtRequired on the class or on a method, or inject an Optional",
                        type);
            }
        }
    }

    private static boolean needsCaller(InjectionPointInfo point) {
        if (point.qualifiers().stream().noneMatch(it -> it.name().equals(CurrentIdentity.class.getName()))) {
            return false;
        }
        Type type = InjectedIdentities.typeOf(point.declaration());
        return EMPTY_WITHOUT_A_TOKEN.stream().noneMatch(wrapper -> LoadedType.isOf(type, wrapper));
    }

    /** Whether a class or one of its methods requires a caller. */
    private static boolean isMarked(ClassInfo type) {
        return ResourceClasses.isProtected(type) || type.methods().stream().anyMatch(ResourceClasses::isProtected);
    }
}
