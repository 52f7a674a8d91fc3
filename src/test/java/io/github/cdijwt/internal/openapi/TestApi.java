package io.github.cdijwt.internal.openapi;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Descriptions as servers pass them to a filter, and as tests read them. */
final class TestApi {

    private TestApi() {}

    /** A description with these operations, such as {@code GET /api/orders}, each with a response 200. */
    static OpenAPI of(String... operations) {
        OpenAPI api = OASFactory.createOpenAPI().paths(OASFactory.createPaths());
        for (String operation : operations) {
            String[] methodAndPath = operation.split(" ", 2);
            PathItem item = api.getPaths().getPathItem(methodAndPath[1]);
            if (item == null) {
                item = OASFactory.createPathItem();
                api.getPaths().addPathItem(methodAndPath[1], item);
            }
            item.setOperation(
                    PathItem.HttpMethod.valueOf(methodAndPath[0]),
                    OASFactory.createOperation()
                            .responses(OASFactory.createAPIResponses()
                                    .addAPIResponse(
                                            "200",
                                            OASFactory.createAPIResponse().description("OK"))));
        }
        return api;
    }

    static OpenAPI filtered(OpenAPI api) {
        new ApiDescription().filterOpenAPI(api);
        return api;
    }

    static Operation operation(OpenAPI api, String operation) {
        String[] methodAndPath = operation.split(" ", 2);
        return Objects.requireNonNull(
                api.getPaths()
                        .getPathItem(methodAndPath[1])
                        .getOperations()
                        .get(PathItem.HttpMethod.valueOf(methodAndPath[0])),
                operation);
    }

    /** The security and the statuses of each operation, such as {@code jwt or nothing: 200 401}. */
    static Map<String, String> operations(OpenAPI api) {
        Map<String, String> operations = new TreeMap<>(Comparator.naturalOrder());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> operations.put(
                                method + " " + path,
                                security(operation) + ": "
                                        + String.join(
                                                " ",
                                                new TreeSet<>(operation
                                                        .getResponses()
                                                        .getAPIResponses()
                                                        .keySet())))));
        return operations;
    }

    private static String security(Operation operation) {
        if (operation.getSecurity() == null) {
            return "open";
        }
        return operation.getSecurity().isEmpty()
                ? "open by itself"
                : operation.getSecurity().stream().map(TestApi::way).collect(Collectors.joining(" or "));
    }

    private static String way(SecurityRequirement requirement) {
        return requirement.getSchemes().isEmpty()
                ? "nothing"
                : String.join(" and ", new TreeSet<>(requirement.getSchemes().keySet()));
    }
}
