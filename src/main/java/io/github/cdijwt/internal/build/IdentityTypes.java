package io.github.cdijwt.internal.build;

import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.internal.annotation.LoadedType;
import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.lang.model.types.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The identity types that the application's {@link IdentityHandler}s name. There is usually one. An alternative may name
 * another, and CDI selects the handler later.
 */
final class IdentityTypes {

    private final Map<String, Type> found = new LinkedHashMap<>();
    private boolean handled;

    void collect(BeanInfo bean, Messages messages) {
        for (Type type : bean.types()) {
            if (LoadedType.isOf(type, IdentityHandler.class)) {
                handled = true;
                collect(type, bean, messages);
            }
        }
    }

    private void collect(Type handler, BeanInfo bean, Messages messages) {
        Type identity = handler.isParameterizedType()
                ? handler.asParameterizedType().typeArguments().get(0)
                : handler;
        if (LoadedType.isOf(identity, JwtPrincipal.class)) {
            messages.error("An identity is the application's own user, and JwtPrincipal is not", bean);
        } else if (handler.isParameterizedType() && LoadedType.isNamed(identity)) {
            found.putIfAbsent(LoadedType.describe(identity), identity);
        } else {
            messages.error(
                    "This IdentityHandler does not name the type of its identities: let it implement IdentityHandler<User>,"
                            + " with your own class instead of User",
                    bean);
        }
    }

    /** Whether there is any handler, valid or not. */
    boolean areHandled() {
        return handled;
    }

    Collection<Type> found() {
        return found.values();
    }
}
