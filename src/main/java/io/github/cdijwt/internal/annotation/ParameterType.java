package io.github.cdijwt.internal.annotation;

import jakarta.enterprise.lang.model.types.Type;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.function.Predicate;

/** The type of a parameter without type arguments: a class, or an array of it. */
final class ParameterType {

    private static final String UNKNOWN = "";
    /** The types that every array has. */
    private static final List<String> OF_ARRAYS =
            List.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");

    private final String name;
    private final int dimensions;
    private final boolean isVariable;
    private final Predicate<String> inherits;

    private ParameterType(String name, int dimensions, boolean isVariable, Predicate<String> inherits) {
        this.name = name;
        this.dimensions = dimensions;
        this.isVariable = isVariable;
        this.inherits = inherits;
    }

    static ParameterType of(java.lang.reflect.Type type) {
        if (type instanceof GenericArrayType array) {
            return of(array.getGenericComponentType()).inArray();
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0]).asVariable();
        }
        if (type instanceof ParameterizedType parameterized) {
            return of(parameterized.getRawType());
        }
        Class<?> c = (Class<?>) type;
        return c.isArray()
                ? of(c.getComponentType()).inArray()
                : new ParameterType(c.getName(), 0, false, ancestor -> inherits(c, ancestor));
    }

    static ParameterType of(Type type) {
        if (type.isArray()) {
            return of(type.asArray().componentType()).inArray();
        }
        if (type.isTypeVariable()) {
            return of(type.asTypeVariable().bounds().get(0)).asVariable();
        }
        if (type.isPrimitive()) {
            String keyword = type.asPrimitive().name();
            return new ParameterType(keyword, 0, false, ancestor -> false);
        }
        try {
            return new ParameterType(LoadedType.nameOf(type), 0, false, ancestor -> inherits(type, ancestor));
        } catch (RuntimeException e) {
            // ArC has no name for a class that is missing.
            return new ParameterType(UNKNOWN, 0, false, ancestor -> true);
        }
    }

    /** Whether an overriding method can have another type here: the same type, or a possible type argument. */
    boolean accepts(ParameterType own) {
        if (equals(own) || isUnknown() || own.isUnknown()) {
            return true;
        }
        return isVariable
                && (own.dimensions == dimensions
                        ? own.inherits.test(name)
                        : own.dimensions > dimensions && OF_ARRAYS.contains(name));
    }

    private boolean isUnknown() {
        return name.equals(UNKNOWN);
    }

    private ParameterType inArray() {
        return new ParameterType(name, dimensions + 1, isVariable, inherits);
    }

    private ParameterType asVariable() {
        return new ParameterType(name, dimensions, true, inherits);
    }

    private static boolean inherits(Class<?> type, String ancestor) {
        return !type.isPrimitive()
                && (ancestor.equals(Object.class.getName())
                        || new Lineage(type).types().anyMatch(c -> c.getName().equals(ancestor)));
    }

    private static boolean inherits(Type type, String ancestor) {
        try {
            return ancestor.equals(Object.class.getName())
                    || Parents.of(LoadedType.declarationOf(type)).stream()
                            .anyMatch(parent -> parent.name().equals(ancestor));
        } catch (RuntimeException e) {
            // ArC does not know a supertype that is missing.
            return true;
        }
    }

    /** By name, since a name is all that the language model has. */
    @Override
    public boolean equals(Object object) {
        return object instanceof ParameterType other && name.equals(other.name) && dimensions == other.dimensions;
    }

    @Override
    public int hashCode() {
        return name.hashCode() + dimensions;
    }
}
