package io.github.cdijwt.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.application.KnownClasses;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of each operation, with the beans of a running application. */
class ApiDescriptionTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(
                Orders.class, Stock.class, Plan.class, Audit.class, House.class, Report.class, Shelf.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void each_operation_shows_what_the_guard_requires() {
        assertThat(protection(
                        "GET /api/orders",
                        "POST /api/orders",
                        "GET /api/orders/{id}",
                        "DELETE /api/orders/{id: [0-9]+}",
                        "GET /api/orders/recent",
                        "GET /api/orders/any"))
                .containsExactly(
                        entry("DELETE /api/orders/{id: [0-9]+}", "jwt: 200 401 403"),
                        entry("GET /api/orders", "open: 200"),
                        entry("GET /api/orders/any", "jwt: 200 401"),
                        entry("GET /api/orders/recent", "jwt: 200 401"),
                        entry("GET /api/orders/{id}", "jwt or nothing: 200 401"),
                        entry("POST /api/orders", "jwt: 200 401"));
    }

    @Test
    void annotations_of_classes_interfaces_superclasses_and_stereotypes_count() {
        assertThat(protection(
                        "GET /api/stock",
                        "GET /api/stock/permitted",
                        "GET /api/stock/denied",
                        "GET /api/plan/required",
                        "GET /api/audit",
                        "GET /api/audit/inherited"))
                .containsExactly(
                        entry("GET /api/audit", "jwt: 200 401 403"),
                        entry("GET /api/audit/inherited", "jwt: 200 401"),
                        entry("GET /api/plan/required", "jwt: 200 401"),
                        entry("GET /api/stock", "jwt: 200 401 403"),
                        entry("GET /api/stock/denied", "open: 200 403"),
                        entry("GET /api/stock/permitted", "open: 200"));
    }

    @Test
    void a_sub_resource_requires_what_its_locators_require_too() {
        assertThat(protection(
                        "GET /api/house/room",
                        "GET /api/house/room/safe",
                        "GET /api/house/loft/bed",
                        "GET /api/house/attic",
                        "GET /api/house/attic/safe",
                        "GET /api/house/cellar/room",
                        "GET /api/house/built"))
                .containsExactly(
                        entry("GET /api/house/attic", "jwt: 200 401"),
                        entry("GET /api/house/attic/safe", "jwt: 200 401 403"),
                        entry("GET /api/house/built", "jwt: 200 401"),
                        entry("GET /api/house/cellar/room", "jwt or nothing: 200 401"),
                        entry("GET /api/house/loft/bed", "jwt: 200 401"),
                        entry("GET /api/house/room", "open: 200"),
                        entry("GET /api/house/room/safe", "jwt: 200 401 403"));
    }

    @Test
    void a_class_without_a_path_leaves_the_description_as_it_is() {
        OpenAPI api = TestApi.filtered(TestApi.of("POST /api/orders"));
        TestApi.operation(api, "POST /api/orders").setSecurity(null);

        CDI.current().select(KnownClasses.class).get().add(Set.of(ApiDescriptionTest.class));

        assertThat(TestApi.operation(api, "POST /api/orders").getSecurity()).isNull();
    }

    @Test
    void the_responses_say_which_roles_and_which_age_are_required() {
        OpenAPI api = TestApi.filtered(TestApi.of(
                "DELETE /api/orders/{id}", "GET /api/orders/recent", "GET /api/stock/nobody", "GET /api/stock/both"));

        assertThat(description(api, "DELETE /api/orders/{id}", "403"))
                .isEqualTo("The caller has none of the roles admin, editor");
        assertThat(description(api, "GET /api/orders/recent", "401"))
                .isEqualTo("The access token is missing or not valid, or its login is older than PT15M");
        assertThat(description(api, "GET /api/stock/nobody", "403")).isEqualTo("No caller is allowed");
        assertThat(description(api, "GET /api/stock/both", "403"))
                .isEqualTo("The caller has none of the roles clerk; or the caller has none of the roles admin");
    }

    @Test
    void of_two_methods_with_other_media_types_the_stricter_one_counts() {
        assertThat(protection("POST /api/report")).containsExactly(entry("POST /api/report", "jwt: 200 401"));
    }

    @Test
    void unknown_operations_and_other_base_paths_stay_as_they_are() {
        assertThat(protection("GET /api/orders", "GET /api/elsewhere", "PUT /api/stock", "GET /apiary/stock"))
                .containsExactly(
                        entry("GET /api/elsewhere", "open: 200"),
                        entry("GET /api/orders", "open: 200"),
                        entry("GET /apiary/stock", "open: 200"),
                        entry("PUT /api/stock", "open: 200"));
    }

    @Test
    void the_security_and_the_responses_of_the_application_stay() {
        OpenAPI api = TestApi.of("POST /api/orders");
        api.setComponents(OASFactory.createComponents()
                .addSecurityScheme("own", OASFactory.createSecurityScheme().type(SecurityScheme.Type.OAUTH2)));
        Operation operation = TestApi.operation(api, "POST /api/orders");
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("own"));
        operation
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().description("Own"));

        TestApi.filtered(api);

        assertThat(TestApi.operations(api)).containsEntry("POST /api/orders", "own: 200 401");
        assertThat(description(api, "POST /api/orders", "401")).isEqualTo("Own");
        assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("own", "jwt");
    }

    /** Quarkus adds such a requirement for {@code @RolesAllowed}. */
    @Test
    void a_requirement_of_a_scheme_that_does_not_exist_is_replaced() {
        OpenAPI api = TestApi.of("POST /api/orders");
        TestApi.operation(api, "POST /api/orders")
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("SecurityScheme"));

        assertThat(TestApi.operations(TestApi.filtered(api))).containsEntry("POST /api/orders", "jwt: 200 401");
    }

    @Test
    void a_requirement_of_a_scheme_that_does_not_exist_is_removed_from_an_open_operation() {
        OpenAPI api = TestApi.of("GET /api/stock/permitted", "GET /api/stock/denied");
        for (String operation : List.of("GET /api/stock/permitted", "GET /api/stock/denied")) {
            TestApi.operation(api, operation)
                    .addSecurityRequirement(
                            OASFactory.createSecurityRequirement().addScheme("SecurityScheme"));
        }

        TestApi.filtered(api);

        assertThat(TestApi.operations(api))
                .containsEntry("GET /api/stock/permitted", "open: 200")
                .containsEntry("GET /api/stock/denied", "open: 200 403");
    }

    @Test
    void a_scheme_of_the_application_with_the_name_jwt_stays() {
        SecurityScheme own = OASFactory.createSecurityScheme().description("Own");
        OpenAPI api = TestApi.of();
        api.setComponents(OASFactory.createComponents().addSecurityScheme("jwt", own));

        assertThat(TestApi.filtered(api).getComponents().getSecuritySchemes()).containsExactly(entry("jwt", own));
    }

    @Test
    void the_inner_path_of_the_endpoints_is_removed() {
        assertThat(protection("POST /api/cdi-jwt-login", "GET /api/orders")).containsOnlyKeys("GET /api/orders");
    }

    @Test
    void an_empty_description_gets_the_endpoints() {
        assertThat(TestApi.operations(TestApi.filtered(OASFactory.createOpenAPI())))
                .containsOnlyKeys("POST /auth");
    }

    @Test
    void the_filter_of_the_application_decides_last_and_sees_all_parts() {
        System.setProperty(NextFilter.KEY, OwnFilter.class.getName());
        try {
            ApiDescription filter = new ApiDescription();
            OpenAPI api = TestApi.of("POST /api/orders");
            Operation operation = OASFactory.createOperation();
            filter.filterOpenAPI(api);

            assertThat(api.getInfo().getTitle()).isEqualTo("[POST /api/auth, POST /api/orders]");
            assertThat(filter.filterOperation(operation).getSummary()).isEqualTo("Own");
            PathItem item = OASFactory.createPathItem();
            assertThat(filter.filterPathItem(item)).isSameAs(item);
        } finally {
            System.clearProperty(NextFilter.KEY);
        }
    }

    private static Map<String, String> protection(String... operations) {
        Map<String, String> found = TestApi.operations(TestApi.filtered(TestApi.of(operations)));
        found.keySet().removeIf(operation -> operation.endsWith("/auth"));
        return found;
    }

    private static String description(OpenAPI api, String operation, String status) {
        return TestApi.operation(api, operation)
                .getResponses()
                .getAPIResponse(status)
                .getDescription();
    }

    public static class OwnFilter implements OASFilter {

        @Override
        public void filterOpenAPI(OpenAPI api) {
            api.setInfo(OASFactory.createInfo()
                    .title(TestApi.operations(api).keySet().toString()));
        }

        @Override
        public Operation filterOperation(Operation operation) {
            return operation.summary("Own");
        }
    }

    @Path("orders")
    @RequestScoped
    public static class Orders {

        @GET
        public String all() {
            return "all";
        }

        @POST
        @JwtRequired
        public String add() {
            return "added";
        }

        @GET
        @Path("{id}")
        @JwtRequired(optional = true)
        public String one() {
            return "one";
        }

        @DELETE
        @Path("{id:[0-9]+}")
        @JwtRequired(roles = {"editor", "admin"})
        public String delete() {
            return "deleted";
        }

        @GET
        @Path("recent")
        @JwtRequired(maxAge = "PT15M")
        public String recent() {
            return "recent";
        }

        @GET
        @Path("any")
        @RolesAllowed("**")
        public String any() {
            return "any";
        }
    }

    @Path("/stock/")
    @RequestScoped
    @RolesAllowed("clerk")
    public static class Stock {

        @GET
        public String all() {
            return "all";
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return "permitted";
        }

        @GET
        @Path("denied")
        @DenyAll
        public String denied() {
            return "denied";
        }

        @GET
        @Path("nobody")
        @RolesAllowed({})
        public String empty() {
            return "empty";
        }

        @GET
        @Path("both")
        @JwtRequired(roles = "clerk")
        @RolesAllowed("admin")
        public String both() {
            return "both";
        }
    }

    public interface Planning {

        @GET
        @Path("required")
        @JwtRequired
        String required();
    }

    @Path("plan")
    @RequestScoped
    public static class Plan implements Planning {

        @Override
        public String required() {
            return "required";
        }
    }

    @Stereotype
    @JwtRequired(roles = "auditor")
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Audited {}

    public abstract static class Base {

        @GET
        @Path("inherited")
        @JwtRequired
        public String inherited() {
            return "inherited";
        }
    }

    @Audited
    @Path("audit")
    @RequestScoped
    public static class Audit extends Base {

        @GET
        public String get() {
            return "audit";
        }
    }

    @Path("house")
    @RequestScoped
    public static class House {

        @Path("room")
        public Room room() {
            return new Room();
        }

        @Path("attic")
        @JwtRequired
        public Room attic() {
            return new Room();
        }

        @Path("loft")
        public Loft loft() {
            return new Loft();
        }

        @Path("cellar")
        @JwtRequired(optional = true)
        public House cellar() {
            return this;
        }

        @Path("built")
        @JwtRequired
        public Class<Room> built() {
            return Room.class;
        }

        @Path("unknown")
        public Object unknown() {
            return new Room();
        }
    }

    /** The filter does not know which locator of such an object was called, so both count. */
    public static class Loft {

        @Path("bed")
        public Room bed() {
            return new Room();
        }

        @Path("chest")
        @JwtRequired
        public Room chest() {
            return new Room();
        }
    }

    public static class Room {

        @GET
        public String get() {
            return "room";
        }

        @GET
        @Path("safe")
        @JwtRequired(roles = "owner")
        public String safe() {
            return "safe";
        }
    }

    @Path("report")
    @RequestScoped
    public static class Report {

        @POST
        @Consumes("text/plain")
        public String text() {
            return "text";
        }

        @POST
        @JwtRequired
        @Consumes("application/json")
        public String json() {
            return "json";
        }
    }

    /** Not a resource. */
    @RequestScoped
    public static class Shelf {

        @JwtRequired
        public List<String> books() {
            return List.of();
        }
    }
}
