package io.github.cdijwt.internal.build;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Whether a client proxy can represent an object of a class. CDI must be able to create one (CDI 4.0, section 2.2.10,
 * "Unproxyable bean types"). The fields of a proxy are empty, so other classes must not see fields. A proxy compares
 * wrongly, so the class must not define {@code equals}. A persistence provider does not know the class of a proxy.
 */
final class Proxyable {

    private Proxyable() {}

    static boolean test(Class<?> type) {
        if (type.isSealed() || type.isArray() || type.isPrimitive()) {
            return false;
        }
        return type.isInterface()
                || (!isFinal(type.getModifiers())
                        && hasConstructor(type)
                        && !hasFinalMethod(type)
                        && !hasVisibleField(type)
                        && !isComparedByValue(type)
                        && !Entities.include(type));
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
                if (!Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isComparedByValue(Class<?> type) {
        return overridesObject(type, "equals", Object.class) || overridesObject(type, "hashCode");
    }

    private static boolean overridesObject(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Object has a method " + name, e);
        }
    }

    private static boolean isFinal(int modifiers) {
        return Modifier.isFinal(modifiers);
    }
}
