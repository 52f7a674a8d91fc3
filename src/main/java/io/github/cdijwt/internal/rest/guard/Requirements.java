package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.annotation.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The requirements of methods, each looked up once. */
@ApplicationScoped
public class Requirements {

    private final Map<Place, Optional<Requirement>> known = new ConcurrentHashMap<>();

    private final Map<Place, Requirement> guarded = new ConcurrentHashMap<>();

    /** The requirement of a resource method, without that of its application. */
    Optional<Requirement> of(Class<?> type, Method method) {
        return known.computeIfAbsent(new Place(type, method), place -> Requirement.of(place.type, place.method));
    }

    /** The requirement of a method that the interceptor guards. */
    Requirement ofGuarded(Class<?> type, Method method) {
        return guarded.computeIfAbsent(new Place(type, method), Requirements::ofGuarded);
    }

    private static Requirement ofGuarded(Place place) {
        Requirement requirement = Requirement.of(place.type, place.method).orElse(Requirement.STRICT);
        // On other methods than those of a resource, the standard annotations do not count.
        return requirement.isStandard() && !Locators.isResourceMethod(place.type, place.method)
                ? Requirement.NONE
                : requirement;
    }

    private record Place(Class<?> type, Method method) {}
}
