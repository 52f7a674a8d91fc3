package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Chooses the application's bean for a hook, or the default. The callers know which hooks there are. */
public final class Hooks {

    public static final String NO_IDENTITY_HANDLER = "There is no IdentityHandler: write a bean that implements "
            + IdentityHandler.class.getName() + ", so that the user of a token can be found";

    private Hooks() {}

    /** The application's bean, or the default. */
    public static <H> H choose(Class<?> hook, Instance<? extends H> own, H builtIn) {
        return own.isUnsatisfied() ? builtIn : only(hook, own);
    }

    /** The application's bean. Some servers request it before {@link StartUp} can report that there are two. */
    static <H> H only(Class<?> hook, Instance<? extends H> own) {
        if (own.isAmbiguous()) {
            throw new DeploymentException("cdi-jwt cannot start: " + ambiguity(hook, own));
        }
        return own.get();
    }

    /** The identity type, as the application's {@link IdentityHandler} declares it. */
    public static Class<?> identityType(Instance<IdentityHandler<?>> handlers) {
        return identityArgument(IdentityHandler.class, handlers).orElse(Object.class);
    }

    /** Adds a fault if there are several beans for one hook. */
    public static void checkOne(DeploymentCheck check, Class<?> hook, Instance<?> own) {
        if (own.isAmbiguous()) {
            check.fault(ambiguity(hook, own));
        }
    }

    private static String ambiguity(Class<?> hook, Instance<?> own) {
        return "There are several beans for " + hook.getSimpleName() + ", and CDI cannot choose between them: "
                + own.handlesStream()
                        .map(handle -> handle.getBean().getBeanClass().getName())
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ": keep one, or annotate the one to use with @Alternative and @Priority";
    }

    /** Adds a fault if a hook that receives identities does not accept those of the {@link IdentityHandler}. */
    public static void checkTakes(
            DeploymentCheck check, Class<?> hook, Instance<?> own, Instance<IdentityHandler<?>> handlers) {
        checkIdentity(check, hook, own, handlers, Class::isAssignableFrom);
    }

    /** Adds a fault if a hook that returns identities has another identity type than the {@link IdentityHandler}. */
    public static void checkGives(
            DeploymentCheck check, Class<?> hook, Instance<?> own, Instance<IdentityHandler<?>> handlers) {
        checkIdentity(check, hook, own, handlers, Class::equals);
    }

    private static void checkIdentity(
            DeploymentCheck check,
            Class<?> hook,
            Instance<?> own,
            Instance<IdentityHandler<?>> handlers,
            BiPredicate<Class<?>, Class<?>> fits) {
        if (!handlers.isResolvable()) {
            return;
        }
        Class<?> identityType = identityType(handlers);
        identityArgument(hook, own)
                .filter(type -> !fits.test(type, identityType))
                .ifPresent(type -> check.fault(nameOf(own) + " implements " + hook.getSimpleName() + " of "
                        + type.getName()
                        + ", but " + nameOf(handlers) + " implements IdentityHandler of " + identityType.getName()
                        + ": use the same identity type in both"));
    }

    private static Optional<Class<?>> identityArgument(Class<?> hook, Instance<?> own) {
        if (!own.isResolvable()) {
            return Optional.empty();
        }
        return own.getHandle().getBean().getTypes().stream()
                .filter(type -> type instanceof ParameterizedType parameterized && parameterized.getRawType() == hook)
                .findFirst()
                .flatMap(type -> erasure(((ParameterizedType) type).getActualTypeArguments()[0]));
    }

    private static Optional<Class<?>> erasure(Type type) {
        if (type instanceof Class<?> known) {
            return Optional.of(known);
        }
        return type instanceof ParameterizedType parameterized ? erasure(parameterized.getRawType()) : Optional.empty();
    }

    /**
     * Whether the application's bean overrides a default method of the hook, or may do so. The bean of a producer has the
     * class of the producer, which says nothing about the hook.
     */
    public static boolean mayOverride(Class<?> hook, Instance<?> own, String name, Class<?>... parameters) {
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

    /** The class of the application's bean, or of its producer. */
    public static String nameOf(Instance<?> own) {
        return own.getHandle().getBean().getBeanClass().getName();
    }
}
