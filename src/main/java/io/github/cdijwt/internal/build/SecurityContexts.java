package io.github.cdijwt.internal.build;

import io.github.cdijwt.internal.annotation.LoadedType;
import io.github.cdijwt.internal.caller.SecurityContextCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the {@code SecurityContext} of Jakarta Security, if the container has one, by one that knows the caller of
 * cdi-jwt too. The API is found by name, since it may be absent.
 */
final class SecurityContexts {

    private static final String API = "jakarta.security.enterprise.";
    private static final String NAME = API + "SecurityContext";
    private static final String MECHANISM = API + "authentication.mechanism.http.HttpAuthenticationMechanism";

    private @Nullable Type found;
    private boolean authenticates;

    void collect(BeanInfo bean) {
        for (Type type : bean.types()) {
            if (type.isClass()) {
                String name = LoadedType.nameOf(type);
                authenticates |= name.equals(MECHANISM);
                if (name.equals(NAME)) {
                    found = type;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    void register(SyntheticComponents components) {
        if (found != null) {
            Class<?> type = LoadedType.of(found);
            components
                    .addBean((Class<Object>) type)
                    .type(found)
                    .scope(ApplicationScoped.class)
                    // A bean of the application may replace it.
                    .alternative(true)
                    .priority(JwtExtension.AFTER_OTHER_ALTERNATIVES)
                    .withParam(SecurityContextCreator.TYPE, type)
                    .withParam(SecurityContextCreator.AUTHENTICATES, authenticates)
                    .createWith(SecurityContextCreator.class);
        }
    }
}
