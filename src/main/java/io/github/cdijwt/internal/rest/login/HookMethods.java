package io.github.cdijwt.internal.rest.login;

import jakarta.enterprise.inject.Instance;

/** Finds out which default methods of a hook the application's bean overrides. */
final class HookMethods {

    private HookMethods() {}

    /**
     * Whether the application's bean overrides a method of the hook, or may do so. The bean of a producer has the class of
     * the producer, which says nothing about the hook.
     */
    static boolean mayOverride(Class<?> hook, Instance<?> own, String name, Class<?>... parameters) {
        if (!own.isResolvable()) {
            return false;
        }
        Class<?> type = own.getHandle().getBean().getBeanClass();
        return !hook.isAssignableFrom(type) || overrides(type, hook, name, parameters);
    }

    private static boolean overrides(Class<?> type, Class<?> hook, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters).getDeclaringClass() != hook;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
