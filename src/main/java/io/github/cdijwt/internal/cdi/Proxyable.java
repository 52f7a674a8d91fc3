package io.github.cdijwt.internal.cdi;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Whether a client proxy can stand for a class: CDI has to be able to make one (CDI 4.0, section 2.2.10, "Unproxyable bean
 * types"), and no other class may see fields, since those of a proxy are its own and empty.
 */
final class Proxyable {

    /** Of EclipseLink, which Payara, Open Liberty and GlassFish have: protected fields in each entity, for itself alone. */
    private static final String WOVEN = "_persistence_";

    private Proxyable() {}

    static boolean test(Class<?> type) {
        if (type.isSealed() || type.isArray() || type.isPrimitive()) {
            return false;
        }
        return type.isInterface()
                || (!isFinal(type.getModifiers())
                        && hasConstructor(type)
                        && !hasFinalMethod(type)
                        && !hasVisibleField(type));
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

    private static boolean hasVisibleField(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (!Modifier.isPrivate(modifiers)
                        && !Modifier.isStatic(modifiers)
                        && !field.getName().startsWith(WOVEN)) {
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
