package io.github.cdijwt.internal.caller;

import io.github.cdijwt.CurrentIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
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

    /** Destroys these beans, because the next request inside the same CDI request may have another caller. */
    void forget() {
        AlterableContext context = (AlterableContext) beans.getContext(RequestScoped.class);
        known().forEach(context::destroy);
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
