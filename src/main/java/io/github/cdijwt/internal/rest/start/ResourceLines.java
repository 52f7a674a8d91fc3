package io.github.cdijwt.internal.rest.start;

import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.annotation.RequirementText;
import io.github.cdijwt.internal.rest.application.ApplicationBeans;
import io.github.cdijwt.internal.rest.application.ApplicationPaths;
import io.github.cdijwt.internal.rest.application.ApplicationRequirements;
import io.github.cdijwt.internal.rest.guard.ResourceMethod;
import io.github.cdijwt.internal.rest.guard.ResourceMethods;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a line for each resource method. */
@Dependent
public class ResourceLines {

    @Inject
    ResourceMethods methods;

    @Inject
    ApplicationBeans applications;

    @Inject
    ApplicationRequirements ofApplications;

    /** Whether the lines contain the requirement of the {@code Application}. */
    boolean knowApplication() {
        return !applications.classes().isEmpty();
    }

    /** One line for each method, in the order of the paths. */
    List<String> lines() {
        List<Line> lines = methods.all().stream()
                .map(this::line)
                .distinct()
                .sorted(Line.ORDER)
                .toList();
        int wide =
                lines.stream().mapToInt(line -> line.request().length()).max().orElse(0);
        int asking = lines.stream().mapToInt(line -> line.asks().length()).max().orElse(0);
        return lines.stream().map(line -> line.text(wide, asking)).toList();
    }

    private Line line(ResourceMethod method) {
        List<Class<?>> known = applications.classes();
        String base = known.size() == 1 ? ApplicationPaths.of(known.get(0)).orElse("") : "";
        String path = base + method.path();
        return new Line(
                path.isEmpty() ? "/" : path,
                method.httpMethods().isEmpty() ? "any" : String.join(", ", method.httpMethods()),
                asks(method, known),
                method.type().getName() + '.' + method.method().getName());
    }

    /** If applications differ, all their requirements, because it is unknown which of them have this resource. */
    private String asks(ResourceMethod method, List<Class<?>> applications) {
        return applications.isEmpty()
                ? method.requirement(own -> own)
                        .map(own -> RequirementText.of(Optional.of(own)))
                        .orElse("open, unless the Application requires more")
                : applications.stream()
                        .<Optional<Requirement>>map(type -> method.requirement(own -> ofApplications.around(own, type)))
                        .map(RequirementText::of)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" or "));
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
