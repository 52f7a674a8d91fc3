package io.github.cdijwt.internal.caller;

import io.github.cdijwt.CurrentIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the request-scoped beans that keep an identity: the identities themselves, and the beans with an injected
 * identity.
 */
@ApplicationScoped
public class KeptIdentities {

    @Inject
    BeanContainer beans;

    private volatile @Nullable List<Bean<?>> known;

    /**
     * Destroys these beans, because the next request inside the same CDI request may have another caller.
     *
     * @throws IllegalStateException if there are such beans, and the context is one of a test that cannot destroy them
     */
    void forget() {
        Context context = beans.getContext(RequestScoped.class);
        known().forEach(bean -> forget(bean, context));
    }

    private static void forget(Bean<?> bean, Context context) {
        if (context instanceof AlterableContext alterable) {
            alterable.destroy(bean);
        } else if (context.get(bean) != null) {
            throw new IllegalStateException("The request context "
                    + context.getClass().getName() + " cannot replace "
                    + bean.getBeanClass().getName() + ", which keeps the earlier caller: do not activate the request"
                    + " scope in the test, because TestIdentity does it");
        }
    }

    private List<Bean<?>> known() {
        List<Bean<?>> found = known;
        if (found == null) {
            found = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .filter(bean -> bean.getScope() == RequestScoped.class)
                    .filter(bean -> isIdentity(bean.getQualifiers())
                            || bean.getInjectionPoints().stream().anyMatch(this::keeps))
                    .toList();
            known = found;
        }
        return found;
    }

    /** Whether the identity itself is injected, and neither a client proxy nor a provider. */
    private boolean keeps(InjectionPoint point) {
        if (!isIdentity(point.getQualifiers())) {
            return false;
        }
        Bean<?> identity = beans.resolve(
                beans.getBeans(point.getType(), point.getQualifiers().toArray(Annotation[]::new)));
        return identity != null && identity.getScope() == EachTime.class;
    }

    private static boolean isIdentity(Set<? extends Annotation> qualifiers) {
        return qualifiers.stream().anyMatch(CurrentIdentity.class::isInstance);
    }
}
