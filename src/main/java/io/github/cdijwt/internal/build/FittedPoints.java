package io.github.cdijwt.internal.build;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.internal.annotation.LoadedType;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.DeclarationConfig;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Provider;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds a qualifier to injection points, so that CDI resolves the fitting bean. A {@code Provider} or {@code Instance}
 * gives the identity itself, never a client proxy. A direct injection of a class without a client proxy is null in a
 * request without an identity: CDI can then create a resource for its open methods.
 */
final class FittedPoints {

    private FittedPoints() {}

    static void fit(ClassConfig type) {
        IdentityPoints.of(type)
                .filter(point -> isFitted(InjectedIdentities.typeOf(point.info())))
                .forEach(point -> point.addAnnotation(FittedIdentity.class));
        // An application's own bean, such as a test double, replaces both of cdi-jwt's.
        ownBeans(type).forEach(bean -> bean.addAnnotation(FittedIdentity.class));
    }

    private static boolean isFitted(Type type) {
        if (LoadedType.isOf(type, Provider.class) || LoadedType.isOf(type, Instance.class)) {
            return type.isParameterizedType()
                    && isProxied(type.asParameterizedType().typeArguments().get(0));
        }
        return LoadedType.isNamed(type) && !LoadedType.isOf(type, Optional.class) && !isProxied(type);
    }

    private static boolean isProxied(Type type) {
        return LoadedType.isNamed(type) && !LoadedType.isOf(type, Object.class) && Proxyable.test(LoadedType.of(type));
    }

    private static Stream<DeclarationConfig> ownBeans(ClassConfig type) {
        Stream<DeclarationConfig> producers = Stream.<DeclarationConfig>concat(
                        type.fields().stream(), type.methods().stream())
                .filter(member -> member.info().hasAnnotation(Produces.class));
        return Stream.concat(Stream.of(type), producers)
                .filter(bean -> bean.info().hasAnnotation(CurrentIdentity.class));
    }
}
