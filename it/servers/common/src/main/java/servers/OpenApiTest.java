package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Json;
import contract.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the API on servers with OpenAPI: each operation shows what the guard requires. */
class OpenApiTest {

    /** Open resources that reject requests themselves. */
    private static final List<String> REJECTING =
            List.of("/api/downloads/", "/api/both", "/api/broken/", "/api/vault/");

    private static ApiServer server;
    private static ApiDocument document;

    @BeforeAll
    static void start() {
        AppServer kind = ServerUnderTest.get();
        var started = kind.withOpenApi();
        assumeTrue(started.isPresent(), () -> kind.name() + " has no OpenAPI");
        server = started.orElseThrow();
        document = ApiDocument.of(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            if (Tally.hasFailures()) {
                System.out.println("The log with OpenAPI:\n" + server.log().get());
            }
            server.close();
        }
    }

    @Test
    void each_operation_of_a_resource_and_each_endpoint_is_described() {
        Map<String, String> expected = new TreeMap<>(Map.ofEntries(
                Map.entry("GET /api/items", "jwt or jwtCookie: 401"),
                Map.entry("POST /api/items", "jwt or jwtCookie and jwtCsrf: 401 403"),
                Map.entry("GET /api/items/{id}", "jwt or jwtCookie or nothing: 401"),
                Map.entry("DELETE /api/items/{id}", "jwt or jwtCookie and jwtCsrf: 401 403"),
                Map.entry("GET /api/items/allowed", "jwt or jwtCookie: 401 403"),
                Map.entry("GET /api/items/permitted", "open:"),
                Map.entry("GET /api/items/denied", "open: 403"),
                Map.entry("GET /api/items/parts", "jwt or jwtCookie: 401"),
                Map.entry("GET /api/items/parts/secret", "jwt or jwtCookie: 401 403"),
                Map.entry("GET /api/reports", "jwt or jwtCookie: 401"),
                Map.entry("GET /api/reports/permitted", "open:"),
                Map.entry("POST /api/auth", "open: 400 401 403 429"),
                Map.entry("POST /api/auth/refresh", "open: 400 401 403"),
                Map.entry("POST /api/auth/logout", "open: 400 401 403")));
        if (!ServerUnderTest.get().describesSubResources()) {
            expected.keySet().removeIf(operation -> operation.contains("/parts"));
        }

        assertThat(ofTheTest()).isEqualTo(expected);
    }

    @Test
    void the_schemes_are_described() {
        assertThat(document.securitySchemes().getJsonObject("jwt").getString("scheme"))
                .isEqualTo("bearer");
        assertThat(document.securitySchemes().getJsonObject("jwtCookie").getString("name"))
                .isEqualTo("__Host-jwt");
    }

    @Test
    void the_filter_of_the_application_decides_last() {
        assertThat(document.json().getJsonObject("info").getString("title")).contains("/api/auth/refresh");
        assertThat(document.operation("post", "/api/items").getString("summary"))
                .isEqualTo("Filtered");
    }

    @Test
    void the_inner_path_of_the_endpoints_is_not_described() {
        assertThat(document.json().toString()).doesNotContain("cdi-jwt-login");
    }

    /** Only the response 200, which is not by cdi-jwt, has the name default on Payara. */
    @Test
    void the_description_contains_the_answer_in_the_guide() throws IOException {
        String guide = Files.readString(Path.of("../../../src/docs/guide/openapi.adoc"));
        String answer = guide.substring(guide.indexOf("// answer")).split("----\n", -1)[1];

        assertThat(ApiDocument.missing(Json.read(answer), document.operation("post", "/items"), ""))
                .isSubsetOf("/responses/200");
    }

    @Test
    void each_get_operation_rejects_the_requests_that_the_description_says_it_rejects() {
        Server http = new Server(server.base(), Shape.SECRET);
        List<String> wrong = new ArrayList<>();

        Map<String, String> operations = document.operations("/" + Shape.DESCRIBED.path());
        operations.forEach((operation, requirement) -> {
            if (operation.startsWith("GET ") && REJECTING.stream().noneMatch(operation::contains)) {
                String path = operation.replaceFirst("^GET /(app/)?", "").replaceAll("\\{[^}]*}", "1");
                List<Integer> statuses = List.of(
                        http.get(path).status(), http.get(path, "nonsense").status());
                boolean isRight =
                        statuses.stream().map(status -> status == 401).toList().equals(rejected(requirement))
                                && (!requirement.equals("open: 403") || statuses.equals(List.of(403, 403)));
                if (!isRight) {
                    wrong.add(operation + " " + requirement + " " + statuses);
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(operations).hasSizeGreaterThan(20);
    }

    /** Whether a request without a token and one with a bad token get 401. */
    private static List<Boolean> rejected(String requirement) {
        return requirement.startsWith("open") ? List.of(false, false) : List.of(!requirement.contains("nothing"), true);
    }

    /** The operations of the package of this test, and the endpoints. */
    private static Map<String, String> ofTheTest() {
        Map<String, String> operations = new TreeMap<>();
        document.operations("/" + Shape.DESCRIBED.path()).forEach((operation, requirement) -> {
            String inOneForm = operation.replace(" /app/", " /").replaceAll("\\{id:.*}", "{id}");
            if (inOneForm.matches("\\w+ /api/(items|reports|auth|cdi-jwt).*")) {
                operations.put(inOneForm, requirement);
            }
        });
        return operations;
    }
}
