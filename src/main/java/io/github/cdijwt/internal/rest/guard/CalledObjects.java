package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.caller.ClientProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes of the objects that requests call, because the annotations of an object's own class count. A server may
 * name only the type that declares the path, and a client proxy shows only the type of its bean.
 */
@ApplicationScoped
public class CalledObjects {

    @Inject
    BeanContainer beans;

    private final Map<Shown, Called> known = new ConcurrentHashMap<>();

    private final Map<Class<?>, Boolean> producible = new ConcurrentHashMap<>();

    /**
     * Finds the class of the object that a request calls.
     *
     * @param object the object or its client proxy, or null if the server does not show it
     * @param declared the class that the server names
     */
    Called find(@Nullable Object object, Class<?> declared) {
        boolean isShown = declared.isInstance(object);
        return known.computeIfAbsent(
                new Shown(isShown, isShown && object != null ? object.getClass() : declared, declared), this::find);
    }

    /** Whether the interceptor guards an object, which requires that CDI made the object from a class. */
    boolean isGuarded(Object object) {
        return isProxy(object.getClass())
                && !mayBeProduced(object)
                && find(object, written(object.getClass())).isClassBean();
    }

    /**
     * Returns the objects behind client proxies, for those whose class depends on a producer. This creates objects that do
     * not exist yet.
     *
     * @return the same number of objects, or empty if no object differs
     */
    Optional<List<Object>> behindProxies(List<Object> objects) {
        List<Object> found = objects.stream()
                .map(object -> mayBeProduced(object) ? ClientProxies.unwrap(object) : object)
                .toList();
        boolean differ = IntStream.range(0, found.size()).anyMatch(i -> found.get(i) != objects.get(i));
        return differ ? Optional.of(found) : Optional.empty();
    }

    /** Whether an object may be the client proxy of a bean that a producer makes, with any qualifiers. */
    private boolean mayBeProduced(Object object) {
        return isProxy(object.getClass())
                && producible.computeIfAbsent(object.getClass(), proxy -> {
                    Class<?> written = written(proxy);
                    // The proxy of an interface extends Object, which is a type of every bean.
                    return written == Object.class
                            || beans.getBeans(written, Any.Literal.INSTANCE).stream()
                                    .anyMatch(bean -> bean.getScope() != Dependent.class && !isMadeFrom(written, bean));
                });
    }

    /** Returns the class of the object that a producer made. */
    <T> Class<?> typeOfMade(Bean<T> bean) {
        return written(beans.getContext(bean.getScope())
                .get(bean, beans.createCreationalContext(bean))
                .getClass());
    }

    private Called find(Shown shown) {
        if (shown.isObject && !isProxy(shown.type)) {
            return new Called(List.of(shown.type), false, Optional.empty());
        }
        Class<?> written = written(shown.type);
        Class<?> type = shown.declared.isAssignableFrom(written) ? written : shown.declared;
        // A proxy extends the class of its bean. Jersey uses such a bean even if an alternative replaces it.
        boolean isOfBean = shown.isObject
                && beans.getBeans(type, Any.Literal.INSTANCE).stream()
                        .anyMatch(bean -> bean.getBeanClass() == type && isMadeFrom(type, bean));
        return isOfBean ? new Called(List.of(type), true, Optional.empty()) : ofBean(type);
    }

    private Called ofBean(Class<?> type) {
        Set<Bean<?>> found = beans.getBeans(type);
        // A subclass that is itself a bean is another resource.
        Set<Bean<?>> own = found.stream()
                .filter(bean -> bean.getBeanClass() == type || bean.isAlternative())
                .collect(Collectors.toSet());
        try {
            Bean<?> bean = beans.resolve(own.isEmpty() ? found : own);
            if (bean == null) {
                return new Called(List.of(type), false, Optional.empty());
            }
            if (isMadeFrom(type, bean)) {
                return new Called(List.of(bean.getBeanClass()), true, Optional.empty());
            }
            return new Called(
                    List.of(type), false, bean.getScope() == Dependent.class ? Optional.empty() : Optional.of(bean));
        } catch (AmbiguousResolutionException e) {
            return new Called(
                    Stream.concat(Stream.of(type), found.stream().<Class<?>>map(Bean::getBeanClass))
                            .filter(type::isAssignableFrom)
                            .distinct()
                            .toList(),
                    false,
                    Optional.empty());
        }
    }

    /** Whether a bean is made from a class, and not by a producer, whose bean class is the class that declares it. */
    private static boolean isMadeFrom(Class<?> type, Bean<?> bean) {
        Class<?> beanClass = bean.getBeanClass();
        return type.isAssignableFrom(beanClass)
                && Stream.concat(
                                Arrays.stream(beanClass.getDeclaredMethods())
                                        .filter(m -> isProduced(m, m.getReturnType(), type)),
                                Arrays.stream(beanClass.getDeclaredFields())
                                        .filter(f -> isProduced(f, f.getType(), type)))
                        .findAny()
                        .isEmpty();
    }

    private static boolean isProduced(AnnotatedElement producer, Class<?> produced, Class<?> type) {
        return producer.isAnnotationPresent(Produces.class) && type.isAssignableFrom(produced);
    }

    /** Returns the class in the source code, from which containers derive proxy classes at run time. */
    static Class<?> written(Class<?> type) {
        Class<?> written = type;
        while (isProxy(written)) {
            written = written.getSuperclass();
        }
        return written;
    }

    private static boolean isProxy(Class<?> type) {
        // On some servers the views of session beans are not synthetic, but their names contain $$, which compilers do
        // not generate.
        return type.isSynthetic()
                || type.isHidden()
                || Proxy.isProxyClass(type)
                || type.getName().contains("$$");
    }

    private record Shown(boolean isObject, Class<?> type, Class<?> declared) {}

    /**
     * The known facts about an object before the call.
     *
     * @param types its class; several classes if the object may be of any of them
     * @param isClassBean whether CDI makes the object from a class, with interceptors
     * @param made the bean, if a producer made it, so that only the object itself shows its class
     */
    record Called(List<Class<?>> types, boolean isClassBean, Optional<Bean<?>> made) {}
}
