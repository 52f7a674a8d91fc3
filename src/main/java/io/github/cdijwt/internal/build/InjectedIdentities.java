package io.github.cdijwt.internal.build;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.internal.annotation.LoadedType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.InjectionPointInfo;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.ObserverInfo;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Provider;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stops a deployment in which a bean would keep the first caller's identity for the next one: the bean may outlive the
 * request, and it injects an identity of a class without a client proxy directly.
 */
final class InjectedIdentities {

    /** The errors by declared type, for the types that turn out to be identities. */
    private final Map<String, String> suspects = new LinkedHashMap<>();

    void check(BeanInfo bean, Messages messages) {
        if (isRequestScoped(bean)) {
            return;
        }
        for (InjectionPointInfo point : bean.injectionPoints()) {
            if (has(point.qualifiers(), CurrentIdentity.class)) {
                fault(point.declaration(), bean).ifPresent(fault -> messages.error(fault, bean));
            } else if (has(point.qualifiers(), Any.class)) {
                // @Any matches the beans of cdi-jwt too, and the identity types are not known yet.
                fault(point.declaration(), bean)
                        .ifPresent(fault -> suspects.put(LoadedType.describe(typeOf(point.declaration())), fault));
            }
        }
    }

    void check(ObserverInfo observer, Messages messages) {
        if (observer.isSynthetic()) {
            return;
        }
        for (ParameterInfo parameter : observer.observerMethod().parameters()) {
            // The order matters: an observer of a portable extension has no bean in Weld, which fails if asked for the
            // scope of one.
            if (parameter.hasAnnotation(CurrentIdentity.class) && !isRequestScoped(observer.bean())) {
                fault(parameter, observer.bean()).ifPresent(fault -> messages.error(fault, observer.bean()));
            }
        }
    }

    /** Reports the errors, once the identity types are known. */
    void check(Collection<Type> identities, Messages messages) {
        for (Type identity : identities) {
            String name = LoadedType.describe(identity);
            Stream.of(name, Optional.class.getName() + "<" + name + ">")
                    .map(suspects::get)
                    .filter(Objects::nonNull)
                    .forEach(messages::error);
        }
    }

    private static Optional<String> fault(DeclarationInfo point, BeanInfo bean) {
        Type type = typeOf(point);
        if (!keepsTheFirstCaller(type)) {
            return Optional.empty();
        }
        return Optional.of("@CurrentIdentity " + LoadedType.describe(type) + " is injected into "
                + bean.declaringClass().name() + ", which is "
                + bean.scope().annotation().name()
                + ": a client proxy cannot represent it, and the bean would keep one caller's identity for others."
                + " Inject a jakarta.inject.Provider of it, or make the bean @RequestScoped");
    }

    /** The declared type. For an {@code Instance}, Quarkus gives the injection point the type argument only. */
    static Type typeOf(DeclarationInfo point) {
        return point.isField() ? point.asField().type() : point.asParameter().type();
    }

    /** Whether a bean that outlives the request would keep an identity for the next caller. */
    static boolean keepsTheFirstCaller(Type type) {
        if (LoadedType.isOf(type, Provider.class) || LoadedType.isOf(type, Instance.class)) {
            return false;
        }
        return !LoadedType.isNamed(type) || !Proxyable.test(LoadedType.of(type));
    }

    private static boolean isRequestScoped(BeanInfo bean) {
        return bean.scope().annotation().name().equals(RequestScoped.class.getName());
    }

    private static boolean has(Collection<AnnotationInfo> qualifiers, Class<?> wanted) {
        return qualifiers.stream().anyMatch(qualifier -> qualifier.name().equals(wanted.getName()));
    }
}
