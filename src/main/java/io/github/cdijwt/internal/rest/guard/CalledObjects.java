package io.github.cdijwt.internal.rest.guard;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the objects that requests call. A server may name only the type that declares the path, and a client proxy
 * shows only the type of its bean: the annotations of the object's own class count.
 */
@ApplicationScoped
public class CalledObjects {

    @Inject
    BeanContainer beans;

    private final Map<Shown, Called> known = new ConcurrentHashMap<>();

    /**
     * The object that a request calls.
     *
     * @param object the object or its client proxy; null if the server does not show it
     * @param declared the class that the server names
     */
    Called find(@Nullable Object object, Class<?> declared) {
        boolean isShown = declared.isInstance(object);
        return known.computeIfAbsent(
                new Shown(isShown, isShown && object != null ? object.getClass() : declared, declared), this::find);
    }

    /** Whether the guard stands before an object: it does if CDI made the object from a class. */
    boolean isGuarded(Object object) {
        return isProxy(object.getClass())
                && find(object, written(object.getClass())).isClassBean();
    }

    /** The class of the object that a producer made. */
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
        // A proxy extends the class of its bean. Jersey takes such a bean even if an alternative replaces it.
        boolean isOfBean = shown.isObject
                && beans.getBeans(type, Any.Literal.INSTANCE).stream()
                        .anyMatch(bean -> bean.getBeanClass() == type && isMadeFrom(type, bean));
        return isOfBean ? new Called(List.of(type), true, Optional.empty()) : ofBean(type);
    }

    private Called ofBean(Class<?> type) {
        Set<Bean<?>> found = beans.getBeans(type);
        // A subclass that is a bean of its own is another resource.
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

    /** Whether a bean is made from a class; the bean class of a producer is the class that declares it. */
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

    /** The class that somebody wrote, below those that containers make at run time. */
    private static Class<?> written(Class<?> type) {
        Class<?> written = type;
        while (isProxy(written)) {
            written = written.getSuperclass();
        }
        return written;
    }

    private static boolean isProxy(Class<?> type) {
        // Views of session beans are not synthetic everywhere: their names have what no compiler writes.
        return type.isSynthetic()
                || type.isHidden()
                || Proxy.isProxyClass(type)
                || type.getName().contains("$$");
    }

    private record Shown(boolean isObject, Class<?> type, Class<?> declared) {}

    /**
     * What is known of an object before the call.
     *
     * @param types its class; several classes if the object may be of any of them
     * @param isClassBean whether CDI makes the object from a class, with interceptors
     * @param made the bean of a producer, whose class only the object itself shows
     */
    record Called(List<Class<?>> types, boolean isClassBean, Optional<Bean<?>> made) {}
}
