package io.github.cdijwt.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.application.KnownClasses;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server like WildFly calls the filter before it shows the {@code Application} and the resources that are not beans. */
class LaterKnownTest {

    private TestServer server;
    private OpenAPI api;

    @BeforeEach
    void describe() {
        server = TestServer.listing(Desk.class);
        api = TestApi.filtered(
                TestApi.of("GET /api/desk", "GET /api/desk/permitted", "GET /api/desk/optional", "GET /api/shelf"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void before_that_only_the_annotations_of_beans_are_known() {
        assertThat(TestApi.operations(api))
                .containsOnly(
                        entry("GET /api/desk", "open: 200"),
                        entry("GET /api/desk/permitted", "open: 200"),
                        entry("GET /api/desk/optional", "jwt or nothing: 200 401"),
                        entry("GET /api/shelf", "open: 200"),
                        entry("POST /api/auth", "open: 200 400 401 429 503"));
    }

    @Test
    void the_description_is_completed_as_soon_as_the_server_shows_the_application() {
        show(Guarded.class);

        assertThat(TestApi.operations(api))
                .containsOnly(
                        entry("GET /api/desk", "jwt: 200 401 403"),
                        entry("GET /api/desk/permitted", "open: 200"),
                        entry("GET /api/desk/optional", "jwt or nothing: 200 401"),
                        entry("GET /api/shelf", "open: 200"),
                        entry("POST /api/auth", "open: 200 400 401 429 503"));
    }

    @Test
    void the_description_is_completed_as_soon_as_the_server_shows_a_resource_that_is_not_a_bean() {
        show(Shelf.class);

        assertThat(TestApi.operations(api)).containsEntry("GET /api/shelf", "jwt: 200 401");
    }

    @Test
    void the_second_description_replaces_the_first_one() {
        show(Shelf.class);
        show(Guarded.class, Wider.class);

        assertThat(TestApi.operation(api, "GET /api/desk")
                        .getResponses()
                        .getAPIResponse("403")
                        .getDescription())
                .isEqualTo("The caller has none of the roles reader");
        assertThat(TestApi.operations(api)).containsKeys("POST /api/auth", "POST /wide/auth");
    }

    @Test
    void changes_by_the_filter_of_the_application_stay() {
        TestApi.operation(api, "GET /api/desk/optional")
                .setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("jwt")));
        TestApi.operation(api, "GET /api/desk/optional")
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().description("Own"));

        show(Guarded.class);

        assertThat(TestApi.operations(api)).containsEntry("GET /api/desk/optional", "jwt: 200 401");
        assertThat(TestApi.operation(api, "GET /api/desk/optional")
                        .getResponses()
                        .getAPIResponse("401")
                        .getDescription())
                .isEqualTo("Own");
    }

    private void show(Class<?>... types) {
        server.bean(KnownClasses.class).add(Set.of(types));
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @GET
        public String get() {
            return "desk";
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return "permitted";
        }

        @GET
        @Path("optional")
        @JwtRequired(optional = true)
        public String optional() {
            return "optional";
        }
    }

    /** Not a bean. */
    @Path("shelf")
    public static class Shelf {

        @GET
        @JwtRequired
        public String get() {
            return "shelf";
        }
    }

    @ApplicationPath("api")
    @JwtRequired(roles = "reader")
    public static class Guarded extends Application {}

    @ApplicationPath("wide")
    public static class Wider extends Application {}
}
