package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.CurrentIdentity;
import jakarta.enterprise.context.RequestScoped;
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

/**
 * Stops a deployment in which a bean would keep the first caller's identity for the next one: what CDI cannot proxy, injected
 * directly into a bean that may outlive the request.
 */
final class InjectedIdentities {

    private InjectedIdentities() {}

    static void check(BeanInfo bean, Messages messages) {
        if (isRequestScoped(bean)) {
            return;
        }
        for (InjectionPointInfo point : bean.injectionPoints()) {
            if (point.qualifiers().stream().anyMatch(InjectedIdentities::isCurrentIdentity)) {
                check(point.declaration(), messages, bean);
            }
        }
    }

    static void check(ObserverInfo observer, Messages messages) {
        if (observer.isSynthetic() || isRequestScoped(observer.bean())) {
            return;
        }
        for (ParameterInfo parameter : observer.observerMethod().parameters()) {
            if (parameter.hasAnnotation(CurrentIdentity.class)) {
                check(parameter, messages, observer.bean());
            }
        }
    }

    private static void check(DeclarationInfo point, Messages messages, BeanInfo bean) {
        // The declared type: Quarkus gives the point itself the type within an Instance.
        Type type =
                point.isField() ? point.asField().type() : point.asParameter().type();
        if (keepsTheFirstCaller(type)) {
            messages.error(
                    "@CurrentIdentity " + LoadedType.describe(type) + " is injected into "
                            + bean.declaringClass().name() + ", which is "
                            + bean.scope().annotation().name()
                            + ": it cannot be proxied, and the bean would keep one caller's identity"
                            + " for others. Inject a jakarta.inject.Provider of it, or make the bean @RequestScoped",
                    bean);
        }
    }

    private static boolean keepsTheFirstCaller(Type type) {
        if (LoadedType.isOf(type, Provider.class) || LoadedType.isOf(type, Instance.class)) {
            return false;
        }
        return !LoadedType.isNamed(type) || !Proxyable.test(LoadedType.of(type));
    }

    private static boolean isRequestScoped(BeanInfo bean) {
        return bean.scope().annotation().name().equals(RequestScoped.class.getName());
    }

    private static boolean isCurrentIdentity(AnnotationInfo qualifier) {
        return qualifier.name().equals(CurrentIdentity.class.getName());
    }
}
