package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.internal.cdi.DeploymentCheck;
import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.enterprise.inject.Instance;

/** Finds an {@link AuthResponseHandler} that overrides none of its methods, so that every login would fail. */
final class ResponseMethods {

    private ResponseMethods() {}

    static void check(DeploymentCheck check, Instance<AuthResponseHandler<?>> responses) {
        if (!responses.isResolvable()) {
            return;
        }
        // The bean of a producer has the class of the producer, which says nothing about the handler.
        Class<?> type = responses.getHandle().getBean().getBeanClass();
        if (AuthResponseHandler.class.isAssignableFrom(type)
                && !overrides(type, IssuedTokens.class)
                && !overrides(type, String.class)) {
            check.fault(type.getName() + " overrides no method of " + AuthResponseHandler.class.getSimpleName()
                    + ": override response(IssuedTokens, identity)");
        }
    }

    private static boolean overrides(Class<?> type, Class<?> tokens) {
        try {
            return type.getMethod("response", tokens, Object.class).getDeclaringClass() != AuthResponseHandler.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
