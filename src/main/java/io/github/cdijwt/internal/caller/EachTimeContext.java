package io.github.cdijwt.internal.caller;

import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** Creates objects without storing them. */
public class EachTimeContext implements AlterableContext {

    @Override
    public Class<? extends Annotation> getScope() {
        return EachTime.class;
    }

    @Override
    public <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
        return contextual.create(creation);
    }

    @Override
    public <T> @Nullable T get(Contextual<T> contextual) {
        return null;
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void destroy(Contextual<?> contextual) {
        // No object is stored.
    }
}
