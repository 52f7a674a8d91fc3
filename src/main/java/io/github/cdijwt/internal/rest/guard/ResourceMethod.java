package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.annotation.Requirement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A resource method or a sub-resource locator.
 *
 * @param type the class of the resource, which may inherit the method
 * @param path the path template below that of the application, as in the annotations, with one slash between its parts
 * @param httpMethods the HTTP methods, such as {@code GET}; empty for a locator
 * @param own the requirement of the method, without that of the application; empty if the method has none
 * @param ofLocators the requirement of the locators on the way to a sub-resource; empty if they have none
 */
public record ResourceMethod(
        Class<?> type,
        Method method,
        String path,
        List<String> httpMethods,
        Optional<Requirement> own,
        Optional<Requirement> ofLocators) {

    /**
     * All that a caller must satisfy; empty if callers are not checked.
     *
     * @param completing completes the requirement of the method with that of the application
     */
    public Optional<Requirement> requirement(UnaryOperator<Optional<Requirement>> completing) {
        return Stream.concat(completing.apply(own).stream(), ofLocators.stream())
                .reduce(Requirement::and)
                .filter(all -> !all.isOpen());
    }
}
