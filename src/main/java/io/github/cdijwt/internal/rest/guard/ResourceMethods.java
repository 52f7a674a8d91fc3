package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.annotation.Lineage;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.annotation.RequirementText;
import io.github.cdijwt.internal.rest.application.ApplicationBeans;
import io.github.cdijwt.internal.rest.application.ApplicationPaths;
import io.github.cdijwt.internal.rest.application.ApplicationRequirements;
import io.github.cdijwt.internal.rest.login.AuthResource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the resource methods and sub-resource locators of beans, with the requirement that the guard finds for each. A
 * sub-resource is not listed, because its path is unknown.
 */
@Dependent
public class ResourceMethods {

    private static final String CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    @Inject
    BeanContainer beans;

    @Inject
    Requirements requirements;

    @Inject
    ApplicationBeans applications;

    @Inject
    ApplicationRequirements ofApplications;

    /** Whether the lines contain the requirement of the {@code Application}. */
    public boolean knowsApplication() {
        return !applications.classes().isEmpty();
    }

    /** One line for each method, in the order of the paths. */
    public List<String> lines() {
        List<Line> lines = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .distinct()
                .filter(ResourceMethods::isResource)
                .flatMap(this::lines)
                .distinct()
                .sorted(Line.ORDER)
                .toList();
        int wide =
                lines.stream().mapToInt(line -> line.request().length()).max().orElse(0);
        int asking = lines.stream().mapToInt(line -> line.asks().length()).max().orElse(0);
        return lines.stream().map(line -> line.text(wide, asking)).toList();
    }

    private static boolean isResource(Class<?> type) {
        return !type.isInterface()
                && !AuthResource.class.isAssignableFrom(type)
                && path(type).isPresent()
                && new Lineage(type).types().noneMatch(ResourceMethods::isClient);
    }

    /** Whether a type calls the resources of other servers. */
    private static boolean isClient(Class<?> type) {
        return Arrays.stream(type.getDeclaredAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(CLIENT));
    }

    private static Optional<String> path(Class<?> type) {
        return new Lineage(type)
                .types()
                .flatMap(parent -> Optional.ofNullable(parent.getDeclaredAnnotation(Path.class)).stream())
                .map(Path::value)
                .findFirst();
    }

    private Stream<Line> lines(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Locators.isResourceMethod(type, method))
                .map(method -> line(type, method));
    }

    private Line line(Class<?> type, Method method) {
        List<Class<?>> known = applications.classes();
        String base = known.size() == 1 ? ApplicationPaths.of(known.get(0)).orElse("") : "";
        String path = Stream.concat(path(type).stream(), Locators.path(type, method).stream())
                .map(part -> part.replaceAll("^/+|/+$", ""))
                .filter(part -> !part.isEmpty())
                .map(part -> "/" + part)
                .collect(Collectors.joining("", base, ""));
        return new Line(
                path.isEmpty() ? "/" : path,
                Locators.isLocator(type, method) ? "any" : Locators.httpMethods(type, method),
                asks(requirements.of(type, method), known),
                type.getName() + '.' + method.getName());
    }

    /** If applications differ, all their requirements, because it is unknown which of them have this resource. */
    private String asks(Optional<Requirement> own, List<Class<?>> applications) {
        List<String> texts = applications.stream()
                .map(application -> RequirementText.of(ofApplications.around(own, application)))
                .distinct()
                .sorted()
                .toList();
        return texts.isEmpty() ? RequirementText.of(own) : String.join(" or ", texts);
    }

    private record Line(String path, String verb, String asks, String method) {

        static final Comparator<Line> ORDER =
                Comparator.comparing(Line::path).thenComparing(Line::verb).thenComparing(Line::method);

        String request() {
            return verb + ' ' + path;
        }

        String text(int wide, int asking) {
            return pad(request(), wide) + "  " + pad(asks, asking) + "  " + method;
        }

        private static String pad(String text, int width) {
            return text + " ".repeat(width - text.length());
        }
    }
}
