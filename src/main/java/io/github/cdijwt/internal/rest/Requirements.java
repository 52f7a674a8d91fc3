package io.github.cdijwt.internal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What each method asks for, looked up once. */
@ApplicationScoped
public class Requirements {

    private final Map<Place, Optional<Requirement>> known = new ConcurrentHashMap<>();

    Optional<Requirement> of(Class<?> type, Method method) {
        return known.computeIfAbsent(new Place(type, method), place -> Requirement.of(place.type, place.method));
    }

    /**
     * What the sub-resource locators ask for that led to a resource and that nothing could guard, as they are not of beans.
     * Only the resources that they gave are known: each locator counts that may have given one.
     *
     * @param matched the resources, the last one first
     */
    List<Requirement> ofUnguardedLocators(List<Object> matched) {
        List<Requirement> found = new ArrayList<>();
        for (int i = matched.size() - 1; i > 0; i--) {
            Class<?> type = matched.get(i).getClass();
            // The guard stands before the locators of a bean, whose class was made by the container.
            if (!type.isSynthetic()) {
                for (Method locator : locatorsOf(type, matched.get(i - 1))) {
                    of(type, locator).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<Method> locatorsOf(Class<?> type, Object resource) {
        List<Method> locators = Arrays.stream(type.getMethods())
                .filter(method -> isLocator(type, method))
                .filter(method -> mayGive(method.getReturnType(), resource))
                .toList();
        List<Method> exact = locators.stream()
                .filter(method -> method.getReturnType() == resource.getClass())
                .toList();
        return exact.isEmpty() ? locators : exact;
    }

    private static boolean mayGive(Class<?> returned, Object resource) {
        return returned.isInstance(resource) || returned == Class.class;
    }

    /** Whether it is Jakarta REST that calls this method: a resource method or a sub-resource locator. */
    static boolean isResourceMethod(Class<?> type, Method method) {
        return annotations(type, method).anyMatch(kind -> kind == Path.class || isHttpMethod(kind));
    }

    /** Whether it is a sub-resource locator. */
    static boolean isLocator(Class<?> type, Method method) {
        return isResourceMethod(type, method) && annotations(type, method).noneMatch(Requirements::isHttpMethod);
    }

    private static boolean isHttpMethod(Class<?> annotation) {
        return annotation.isAnnotationPresent(HttpMethod.class);
    }

    private static Stream<Class<?>> annotations(Class<?> type, Method method) {
        Lineage lineage = new Lineage(type);
        return Stream.concat(lineage.same(method), lineage.generic(method))
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(Annotation::annotationType);
    }

    private record Place(Class<?> type, Method method) {}
}
