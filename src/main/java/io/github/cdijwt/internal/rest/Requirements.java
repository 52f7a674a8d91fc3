package io.github.cdijwt.internal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
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

    /** Whether it is Jakarta REST that calls this method: a resource method or a sub-resource locator. */
    static boolean isResourceMethod(Class<?> type, Method method) {
        Lineage lineage = new Lineage(type);
        return Stream.concat(lineage.same(method), lineage.generic(method))
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(annotation -> annotation.annotationType())
                .anyMatch(kind -> kind == Path.class || kind.isAnnotationPresent(HttpMethod.class));
    }

    private record Place(Class<?> type, Method method) {}
}
