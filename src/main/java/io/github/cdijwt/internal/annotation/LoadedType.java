package io.github.cdijwt.internal.annotation;

import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.util.stream.Collectors;

/** Turns types of the language model into classes, and into names for messages. */
public final class LoadedType {

    private LoadedType() {}

    /** Whether a type is this class, with or without arguments. */
    public static boolean isOf(Type type, Class<?> wanted) {
        return isNamed(type) && nameOf(type).equals(wanted.getName());
    }

    /** Whether a type is a class or interface, with or without arguments. */
    public static boolean isNamed(Type type) {
        return type.isClass() || type.isParameterizedType();
    }

    /** The class of a type, without its arguments; it is not initialized. */
    public static Class<?> of(Type type) {
        try {
            return ApplicationClasses.load(nameOf(type));
        } catch (ClassNotFoundException e) {
            throw new DeploymentException(
                    "cdi-jwt cannot start: it cannot load the identity class " + nameOf(type)
                            + ". If cdi-jwt is in lib/ of an"
                            + " EAR and this class in a web application, put the jar of cdi-jwt into WEB-INF/lib of the web"
                            + " application, or this class and the IdentityHandler into lib/ too",
                    e);
        }
    }

    /** The name of the class of a type, without its arguments. */
    public static String nameOf(Type type) {
        return declarationOf(type).name();
    }

    /** The class of a type in the language model, without its arguments. */
    static ClassInfo declarationOf(Type type) {
        return type.isParameterizedType()
                ? type.asParameterizedType().declaration()
                : type.asClass().declaration();
    }

    /** The type as the source has it. */
    public static String describe(Type type) {
        if (!type.isParameterizedType()) {
            return type.isClass() ? nameOf(type) : type.toString();
        }
        return type.asParameterizedType().typeArguments().stream()
                .map(LoadedType::describe)
                .collect(Collectors.joining(", ", nameOf(type) + "<", ">"));
    }
}
