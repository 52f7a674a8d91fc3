package io.github.cdijwt.internal.annotation;

import jakarta.enterprise.lang.model.declarations.MethodInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/**
 * A method as the rules of overriding see it. The rules serve reflection at run time and the language model of CDI at build
 * time, so that the guard is bound to the same methods for which it finds a requirement.
 *
 * @param overridable whether another method can override this one
 */
public record Signature(String name, boolean overridable, List<ParameterType> parameters) {

    /** The signature of a method that reflection shows. */
    public static Signature of(Method method) {
        return new Signature(
                method.getName(),
                isOverridable(method.getModifiers()),
                Arrays.stream(method.getGenericParameterTypes())
                        .map(ParameterType::of)
                        .toList());
    }

    /** The signature of a method that the language model shows. */
    public static Signature of(MethodInfo method) {
        return new Signature(
                method.name(),
                isOverridable(method.modifiers()),
                method.parameters().stream()
                        .map(parameter -> ParameterType.of(parameter.type()))
                        .toList());
    }

    /** Whether this method, of a subclass, overrides another for certain. */
    boolean overrides(Signature other) {
        return canOverride(other) && parameters.equals(other.parameters);
    }

    /**
     * Whether this method, of a subclass, overrides another if type arguments are as they may be. An annotation too many
     * counts then, and never one too few.
     */
    public boolean canOverride(Signature other) {
        if (!other.overridable || !name.equals(other.name) || parameters.size() != other.parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!other.parameters.get(i).accepts(parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOverridable(int modifiers) {
        return !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers);
    }
}
