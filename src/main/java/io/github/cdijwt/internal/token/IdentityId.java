package io.github.cdijwt.internal.token;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the id of an identity and caches the accessor per class. It does not use {@code ClassValue}: a class of the
 * JDK, such as a map, would keep objects of an undeployed application alive.
 */
public final class IdentityId {

    private static final Accessor NOWHERE = identity -> {
        throw new IllegalStateException(
                identity.getClass().getName() + " has no id that can be found: give it a record accessor id(),"
                        + " a method getId() or a public field id, or provide a PayloadHandler");
    };

    private final Map<Class<?>, Accessor> accessors = new ConcurrentHashMap<>();

    /** Whether the identity's class has an id, even if the id is null. */
    boolean isIn(Object identity) {
        return accessor(identity) != NOWHERE;
    }

    /** The id of the identity. */
    public @Nullable Object of(Object identity) {
        try {
            return accessor(identity).read(identity);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "The id of " + identity.getClass().getName() + " could not be read", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The id of " + identity.getClass().getName() + " is not accessible", e);
        }
    }

    private Accessor accessor(Object identity) {
        Class<?> type = identity.getClass();
        Accessor known = accessors.get(type);
        return known == null ? accessors.computeIfAbsent(type, IdentityId::find) : known;
    }

    private static Accessor find(Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return identity -> ((Map<?, ?>) identity).get("id");
        }
        Method method = type.isRecord() ? method(type, "id") : null;
        if (method == null) {
            method = method(type, "getId");
        }
        if (method != null) {
            return open(method)::invoke;
        }
        Field field = field(type);
        if (field != null) {
            return open(field)::get;
        }
        return NOWHERE;
    }

    private static @Nullable Method method(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            return Modifier.isStatic(method.getModifiers()) || method.getReturnType() == void.class ? null : method;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static @Nullable Field field(Class<?> type) {
        try {
            Field field = type.getField("id");
            return Modifier.isStatic(field.getModifiers()) ? null : field;
        } catch (NoSuchFieldException e) {
            return null;
        }
    }

    /** Makes a public member of a non-public class accessible. */
    private static <A extends AccessibleObject> A open(A member) {
        member.trySetAccessible();
        return member;
    }

    private interface Accessor {
        @Nullable
        Object read(Object identity) throws InvocationTargetException, IllegalAccessException;
    }
}
