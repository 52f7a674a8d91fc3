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
 * Finds the requirements of the sub-resource locators that led to a resource. The interceptor guards the locators of beans.
 * For other objects it is unknown which locator was called, so all annotated locators of their classes count.
 */
final class Locators {

    /** The annotated locators of each class, looked up once. */
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

    /** Whether Jakarta REST calls this method, as a resource method or as a sub-resource locator. */
    static boolean isResourceMethod(Class<?> type, Method method) {
        return path(type, method).isPresent() || hasHttpMethod(type, method);
    }

    static boolean isLocator(Class<?> type, Method method) {
        return path(type, method).isPresent() && !hasHttpMethod(type, method);
    }

    /**
     * Returns the requirements of the locators that this request may have passed through, those that certainly apply first.
     *
     * @param resources the objects that the request passed through, of which the last one is the root
     * @param isGuarded whether the interceptor guards the annotated locators of the root
     */
    static List<Requirement> requirements(UriInfo uri, List<Object> resources, Predicate<Object> isGuarded) {
        // The lists of resources and of paths both start at the end of the request path.
        List<Requirement> found = new ArrayList<>();
        for (int i = resources.size() - 1; i > 0; i--) {
            Class<?> type = resources.get(i).getClass();
            List<Marked> marked = MARKED.get(type);
            List<String> steps = marked.isEmpty() ? List.of() : steps(uri, resources.size() - i);
            Predicate<Marked> leads = locator -> steps.stream().anyMatch(locator::leads);
            marked.stream().filter(leads).forEach(locator -> found.add(locator.requirement));
            // Some servers decode the path and others split it wrongly. A match shows that a locator was called, but a
            // mismatch proves nothing.
            boolean isGuardedRoot = i == resources.size() - 1 && isGuarded.test(resources.get(i));
            if (!isGuardedRoot || steps.isEmpty()) {
                marked.stream().filter(leads.negate()).forEach(locator -> found.add(locator.requirement));
            }
        }
        return found;
    }

    /** The requirements of all annotated locators of a class. */
    static Stream<Requirement> requirements(Class<?> type) {
        return MARKED.get(type).stream().map(Marked::requirement);
    }

    private static Optional<Marked> marked(Class<?> type, Method locator) {
        return Requirement.of(type, locator)
                .filter(requirement -> !requirement.isOpen())
                .flatMap(requirement -> path(type, locator).map(template -> new Marked(template, requirement)));
    }

    /** Returns the parts of the path that the n-th locator may have matched; none if the server does not report them. */
    private static List<String> steps(UriInfo uri, int n) {
        List<String> paths = uri.getMatchedURIs();
        if (paths.size() <= n) {
            return List.of();
        }
        String before = paths.get(paths.size() - n);
        String after = paths.get(paths.size() - 1 - n);
        // On Quarkus, every path except that of the root resource starts with the path of the application.
        String base = uri.getBaseUri().getPath().replaceFirst("^/", "");
        return Stream.of(before, base + before)
                .filter(after::startsWith)
                .map(start -> after.substring(start.length()))
                .toList();
    }

    /** The path of a method below its class; empty if it has none. */
    static Optional<String> path(Class<?> type, Method method) {
        return declarations(type, method)
                .filter(declared -> declared.isAnnotationPresent(Path.class))
                .map(declared -> declared.getAnnotation(Path.class).value())
                .findFirst();
    }

    private static boolean hasHttpMethod(Class<?> type, Method method) {
        return !httpMethods(type, method).isEmpty();
    }

    /** The HTTP methods that a method responds to; empty if there are none. */
    static List<String> httpMethods(Class<?> type, Method method) {
        return declarations(type, method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .flatMap(
                        annotation -> Arrays.stream(annotation.annotationType().getAnnotationsByType(HttpMethod.class)))
                .map(HttpMethod::value)
                .distinct()
                .sorted()
                .toList();
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
