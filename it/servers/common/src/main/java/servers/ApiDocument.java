package servers;

import contract.Answer;
import contract.Server;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The description of an API, as a client reads it. */
record ApiDocument(JsonObject json) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    static ApiDocument of(ApiServer server) {
        Server http = new Server(server.description(), "");
        Answer answer = http.send(
                        http.request(server.description() + "?format=JSON").header("Accept", "application/json"))
                .succeeds();
        return new ApiDocument(answer.json());
    }

    /**
     * The requirement of each operation, and the statuses of errors, such as {@code jwt or nothing: 401}. The path of
     * the deployment, which only some servers add, is left out.
     */
    Map<String, String> operations(String deployment) {
        Map<String, String> operations = new TreeMap<>();
        json.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().entrySet().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.put(
                                member.getKey().toUpperCase(Locale.ROOT) + " "
                                        + path.replaceFirst("^" + deployment, ""),
                                requirement(member.getValue().asJsonObject()))));
        return operations;
    }

    JsonObject operation(String method, String pathEnd) {
        return json.getJsonObject("paths").entrySet().stream()
                .filter(path -> path.getKey().endsWith(pathEnd))
                .map(path -> path.getValue().asJsonObject().getJsonObject(method))
                .findFirst()
                .orElseThrow();
    }

    JsonObject securitySchemes() {
        return json.getJsonObject("components").getJsonObject("securitySchemes");
    }

    /** The paths of the parts of one JSON value that are missing in another one, which may have more. */
    static List<String> missing(JsonValue part, JsonValue whole, String path) {
        if (part instanceof JsonObject object && whole instanceof JsonObject all) {
            return object.entrySet().stream()
                    .flatMap(member ->
                            missing(member.getValue(), all.get(member.getKey()), path + "/" + member.getKey()).stream())
                    .toList();
        }
        if (part instanceof JsonArray array && whole instanceof JsonArray all) {
            return array.stream()
                    .filter(element -> all.stream()
                            .noneMatch(other -> missing(element, other, "").isEmpty()))
                    .map(element -> path + "/" + element)
                    .toList();
        }
        return part.equals(whole) ? List.of() : List.of(path);
    }

    private static String requirement(JsonObject operation) {
        Set<String> errors = new TreeSet<>(operation.getJsonObject("responses").keySet());
        errors.removeIf(status -> !status.startsWith("4"));
        String security = operation.containsKey("security")
                ? operation.getJsonArray("security").stream()
                        .map(ApiDocument::way)
                        .collect(Collectors.joining(" or "))
                : "";
        return ((security.isEmpty() ? "open" : security) + ": " + String.join(" ", errors)).strip();
    }

    private static String way(JsonValue requirement) {
        Set<String> schemes = new TreeSet<>(requirement.asJsonObject().keySet());
        return schemes.isEmpty() ? "nothing" : String.join(" and ", schemes);
    }
}
