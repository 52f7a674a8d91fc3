package io.github.cdijwt.internal.openapi;

import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.rest.guard.ResourceMethod;
import io.github.cdijwt.internal.rest.login.AuthResource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/** Completes a description: what callers of each operation need, and the endpoints of cdi-jwt. */
final class CompletedApi {

    private final OpenAPI api;
    private final Additions additions = new Additions();
    private Optional<Set<Object>> known = Optional.empty();

    CompletedApi(OpenAPI api) {
        this.api = api;
    }

    /**
     * Completes the description, instead of an earlier call with fewer facts. Otherwise the description stays as it is,
     * because the server may be reading it.
     */
    synchronized void complete(Facts facts) {
        Optional<Set<Object>> all = Optional.of(facts.known());
        if (all.equals(known)) {
            return;
        }
        known = all;
        additions.takeBack();
        if (api.getPaths() == null) {
            api.setPaths(OASFactory.createPaths());
        }
        Paths paths = api.getPaths();
        removeInnerPaths(paths);
        Map<String, List<ResourceMethod>> methods = facts.resources().all().stream()
                .collect(Collectors.groupingBy(method -> Templates.normalize(method.path())));
        Set<String> basePaths = BasePaths.of(
                items(paths).keySet().stream().map(Templates::normalize).toList(),
                methods.keySet(),
                facts.applicationPaths());
        Schemes schemes = Schemes.addTo(api, facts);
        items(paths)
                .forEach((path, item) -> basePath(path, basePaths).ifPresent(base -> {
                    String below = Templates.normalize(path.substring(base.length()));
                    complete(
                            item,
                            methods.getOrDefault(below, List.of()),
                            method -> facts.requirement(method, base),
                            schemes);
                }));
        new Endpoints(api, facts, basePaths.size() > 1, additions).addTo(paths, basePaths);
    }

    /** An {@code Application} that lists its classes also lists the resource of the endpoints. */
    private static void removeInnerPaths(Paths paths) {
        for (String path : new HashSet<>(items(paths).keySet())) {
            if (path.endsWith("/" + AuthResource.PATH)) {
                paths.removePathItem(path);
            }
        }
    }

    private static Map<String, PathItem> items(Paths paths) {
        Map<String, PathItem> items = paths.getPathItems();
        return items == null ? Map.of() : items;
    }

    private static Optional<String> basePath(String path, Set<String> basePaths) {
        return basePaths.stream()
                .filter(base -> path.equals(base) || path.startsWith(base + "/"))
                .max(Comparator.comparingInt(String::length));
    }

    private void complete(
            PathItem item,
            List<ResourceMethod> methods,
            Function<ResourceMethod, Optional<Requirement>> requirements,
            Schemes schemes) {
        Map<PathItem.HttpMethod, Operation> operations = item.getOperations();
        if (operations != null) {
            operations.forEach((httpMethod, operation) -> {
                List<ResourceMethod> here = methods.stream()
                        .filter(method -> method.httpMethods().contains(httpMethod.name()))
                        .toList();
                if (!here.isEmpty()) {
                    // A description has one operation for methods that differ in their media types only.
                    Requirement requirement = here.stream()
                            .flatMap(method -> requirements.apply(method).stream())
                            .reduce(Requirement.NONE, Requirement::and);
                    new Protection(requirement, schemes, additions).addTo(operation, httpMethod);
                }
            });
        }
    }
}
