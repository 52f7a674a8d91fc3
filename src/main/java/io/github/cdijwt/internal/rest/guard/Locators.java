package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.annotation.Lineage;
import io.github.cdijwt.internal.annotation.Requirement;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The sub-resource locators that led to a resource. The guard stands before those of beans. Of others only the objects are
 * known that the request went by, so that all marked locators of their classes count.
 */
final class Locators {

    /** The marked locators of a class: looked for once. */
    private static final ClassValue<List<Marked>> MARKED = new ClassValue<>() {
        @Override
        protected List<Marked> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> isLocator(type, method))
                    .flatMap(method -> marked(type, method).stream())
                    .toList();
        }
    };

    private Locators() {}

    /** Whether it is Jakarta REST that calls this method: a resource method or a sub-resource locator. */
    static boolean isResourceMethod(Class<?> type, Method method) {
        return path(type, method).isPresent() || hasHttpMethod(type, method);
    }

    static boolean isLocator(Class<?> type, Method method) {
        return path(type, method).isPresent() && !hasHttpMethod(type, method);
    }

    /**
     * What the locators ask for on the way that this request took; first what counts for certain.
     *
     * @param resources the objects that the request went by; the last one is the root
     * @param isGuarded whether the guard stands before the marked locators of the root
     */
    static List<Requirement> requirements(UriInfo uri, List<Object> resources, Predicate<Object> isGuarded) {
        // They begin with where the request ended, and so do the paths.
        List<Requirement> found = new ArrayList<>();
        for (int i = resources.size() - 1; i > 0; i--) {
            Class<?> type = resources.get(i).getClass();
            List<Marked> marked = MARKED.get(type);
            List<String> steps = marked.isEmpty() ? List.of() : steps(uri, resources.size() - i);
            Predicate<Marked> leads = locator -> steps.stream().anyMatch(locator::leads);
            marked.stream().filter(leads).forEach(locator -> found.add(locator.requirement));
            // What servers tell of the path is decoded by one, cut wrongly by another: it can show that a locator was
            // on the way, never that it was not.
            boolean isGuardedRoot = i == resources.size() - 1 && isGuarded.test(resources.get(i));
            if (!isGuardedRoot || steps.isEmpty()) {
                marked.stream().filter(leads.negate()).forEach(locator -> found.add(locator.requirement));
            }
        }
        return found;
    }

    private static Optional<Marked> marked(Class<?> type, Method locator) {
        return Requirement.of(type, locator)
                .flatMap(requirement -> path(type, locator).map(template -> new Marked(template, requirement)));
    }

    /** What of the path the n-th locator can have taken; empty: the server does not tell. */
    private static List<String> steps(UriInfo uri, int n) {
        List<String> paths = uri.getMatchedURIs();
        if (paths.size() <= n) {
            return List.of();
        }
        String before = paths.get(paths.size() - n);
        String after = paths.get(paths.size() - 1 - n);
        // On Quarkus, all but the path of the root resource begin with that of the application.
        String base = uri.getBaseUri().getPath().replaceFirst("^/", "");
        return Stream.of(before, base + before)
                .filter(after::startsWith)
                .map(start -> after.substring(start.length()))
                .toList();
    }

    private static Optional<String> path(Class<?> type, Method method) {
        return declarations(type, method)
                .filter(declared -> declared.isAnnotationPresent(Path.class))
                .map(declared -> declared.getAnnotation(Path.class).value())
                .findFirst();
    }

    private static boolean hasHttpMethod(Class<?> type, Method method) {
        return declarations(type, method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Stream<Method> declarations(Class<?> type, Method method) {
        Lineage lineage = new Lineage(type);
        return Stream.concat(lineage.same(method), lineage.generic(method));
    }

    private record Marked(String template, Requirement requirement) {

        boolean leads(String step) {
            return PathTemplate.matches(template, step);
        }
    }
}
