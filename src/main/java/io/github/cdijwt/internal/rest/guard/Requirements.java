package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.annotation.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The requirements of classes and methods, each looked up once. */
@ApplicationScoped
public class Requirements {

    private final Map<Place, Optional<Requirement>> known = new ConcurrentHashMap<>();

    private final Map<Class<?>, Optional<Requirement>> knownTypes = new ConcurrentHashMap<>();

    Optional<Requirement> of(Class<?> type) {
        return knownTypes.computeIfAbsent(type, Requirement::of);
    }

    Optional<Requirement> of(Class<?> type, Method method) {
        return known.computeIfAbsent(new Place(type, method), place -> Requirement.of(place.type, place.method));
    }

    private record Place(Class<?> type, Method method) {}
}
