package io.github.cdijwt.internal.annotation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order in which a class inherits annotations: from its superclasses, then from all interfaces. */
final class Ancestry {

    private Ancestry() {}

    /** A class and its ancestors, the nearest first. */
    static <T> Set<T> of(T type, Function<T, @Nullable T> superclass, Function<T, List<T>> interfaces) {
        Set<T> types = new LinkedHashSet<>();
        for (T c = type; c != null; c = superclass.apply(c)) {
            types.add(c);
        }
        for (T c : List.copyOf(types)) {
            addInterfaces(c, interfaces, types);
        }
        return types;
    }

    private static <T> void addInterfaces(T type, Function<T, List<T>> interfaces, Set<T> types) {
        for (T superInterface : interfaces.apply(type)) {
            types.add(superInterface);
            addInterfaces(superInterface, interfaces, types);
        }
    }
}
