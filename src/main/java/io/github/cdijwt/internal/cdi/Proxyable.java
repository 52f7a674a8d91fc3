package io.github.cdijwt.internal.cdi;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Whether CDI can put a client proxy before a class (CDI 4.0, section 2.2.10, "Unproxyable bean types"). */
final class Proxyable {

    private Proxyable() {}

    static boolean test(Class<?> type) {
        if (type.isSealed() || type.isArray() || type.isPrimitive()) {
            return false;
        }
        return type.isInterface() || (!isFinal(type.getModifiers()) && hasConstructor(type) && !hasFinalMethod(type));
    }

    private static boolean hasConstructor(Class<?> type) {
        try {
            return !Modifier.isPrivate(type.getDeclaredConstructor().getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static boolean hasFinalMethod(Class<?> type) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                int modifiers = method.getModifiers();
                if (isFinal(modifiers) && !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFinal(int modifiers) {
        return Modifier.isFinal(modifiers);
    }
}
