package io.github.cdijwt.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The endpoints and the security schemes for different settings, in an application that is protected as a whole. */
class EndpointsTest {

    private static final String SESSIONS = "jwt.refresh-expiration-delta";
    private static final String LOCATIONS = "jwt.token-locations";
    private static final String SCHEMES = "jwt.auth-header-prefix";
    private static final String CSRF = "jwt.cookie-csrf";
    private static final String LOGIN_PATH = "jwt.auth-url-rule";
    private static final String USERNAME = "jwt.auth-username-key";

    @AfterEach
    void clear() {
        List.of(SESSIONS, LOCATIONS, SCHEMES, CSRF, LOGIN_PATH, USERNAME).forEach(System::clearProperty);
    }

    @Test
    void the_application_protects_all_resources_but_not_the_endpoints() {
        assertThat(operations(Map.of(SESSIONS, "P7D")))
                .containsOnly(
                        Map.entry("GET /v1/desk", "jwt: 200 401"),
                        Map.entry("DELETE /v1/desk", "jwt: 200 401 403"),
                        Map.entry("GET /v1/desk/permitted", "open: 200"),
                        Map.entry("POST /v1/auth", "open: 200 400 401 429 503"),
                        Map.entry("POST /v1/auth/refresh", "open: 200 400 401 503"),
                        Map.entry("POST /v1/auth/logout", "open: 204 400 401 503"));
    }

    @Test
    void without_sessions_there_is_only_the_login() {
        assertThat(operations(Map.of()))
                .containsKey("POST /v1/auth")
                .doesNotContainKeys("POST /v1/auth/refresh", "POST /v1/auth/logout");
        assertThat(operations(Map.of(LOGIN_PATH, "none"))).doesNotContainKey("POST /v1/auth");
    }

    @Test
    void the_login_has_the_configured_path_and_names() {
        OpenAPI api = described(Map.of(LOGIN_PATH, "/sessions/new", USERNAME, "email", SESSIONS, "P7D"));
        Operation login = TestApi.operation(api, "POST /v1/sessions/new");

        assertThat(login.getOperationId()).isEqualTo("jwt");
        assertThat(body(login).getProperties()).containsOnlyKeys("email", "password");
        assertThat(tokens(login).getProperties()).containsOnlyKeys("access_token", "refresh_token", "expires_in");
        assertThat(TestApi.operation(api, "POST /v1/auth/refresh").getOperationId())
                .isEqualTo("jwt-refresh");
    }

    @Test
    void an_endpoint_that_the_application_has_described_stays() {
        OpenAPI api = TestApi.of("GET /v1/desk", "POST /v1/auth");

        in(Map.of(), server -> TestApi.filtered(api));

        assertThat(TestApi.operations(api)).containsEntry("POST /v1/auth", "open: 200");
    }

    @Test
    void the_requirement_of_the_whole_description_does_not_apply_to_the_login() {
        OpenAPI api = TestApi.of("GET /v1/desk");
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("own"));

        in(Map.of(), server -> TestApi.filtered(api));

        assertThat(TestApi.operations(api).get("POST /v1/auth")).startsWith("open by itself");
    }

    @Test
    void the_scheme_is_bearer_if_the_header_may_name_it() {
        SecurityScheme scheme = scheme("jwt", Map.of());

        assertThat(scheme.getType()).isEqualTo(SecurityScheme.Type.HTTP);
        assertThat(scheme.getScheme()).isEqualTo("bearer");
        assertThat(scheme.getBearerFormat()).isEqualTo("JWT");
    }

    @Test
    void another_scheme_is_described_as_a_header() {
        SecurityScheme scheme = scheme("jwt", Map.of(SCHEMES, "Token"));

        assertThat(scheme.getType()).isEqualTo(SecurityScheme.Type.APIKEY);
        assertThat(scheme.getIn()).isEqualTo(SecurityScheme.In.HEADER);
        assertThat(scheme.getName()).isEqualTo("Authorization");
        assertThat(scheme.getDescription()).startsWith("Token, a space, ");
    }

    @Test
    void the_cookie_is_another_way_to_send_the_token() {
        Map<String, String> settings = Map.of(LOCATIONS, "header,cookie");
        SecurityScheme cookie = scheme("jwtCookie", settings);

        assertThat(cookie.getIn()).isEqualTo(SecurityScheme.In.COOKIE);
        assertThat(cookie.getName()).isEqualTo("__Host-jwt");
        assertThat(operations(settings))
                .containsEntry("GET /v1/desk", "jwt or jwtCookie: 200 401")
                .containsEntry("DELETE /v1/desk", "jwt or jwtCookie: 200 401 403")
                .containsEntry("POST /v1/auth", "open: 200 400 401 403 429 503")
                .containsEntry("POST /v1/auth/logout", "open: 204 400 401 403 503");
    }

    @Test
    void with_cookies_only_the_body_has_no_tokens() {
        OpenAPI api = described(Map.of(LOCATIONS, "cookie", SESSIONS, "P7D"));

        assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("jwtCookie");
        assertThat(TestApi.operations(api)).containsEntry("GET /v1/desk", "jwtCookie: 200 401");
        assertThat(tokens(TestApi.operation(api, "POST /v1/auth")).getProperties())
                .containsOnlyKeys("expires_in");
        assertThat(body(TestApi.operation(api, "POST /v1/auth/refresh")).getDescription())
                .contains("the cookie __Host-jwt-refresh");
    }

    @Test
    void a_cookie_needs_the_header_against_forged_requests_if_the_method_changes_something() {
        Map<String, String> settings = Map.of(LOCATIONS, "header,cookie", CSRF, "token");

        assertThat(scheme("jwtCsrf", settings).getName()).isEqualTo("X-XSRF-TOKEN");
        assertThat(operations(settings))
                .containsEntry("GET /v1/desk", "jwt or jwtCookie: 200 401")
                .containsEntry("DELETE /v1/desk", "jwt or jwtCookie and jwtCsrf: 200 401 403");
    }

    @Test
    void the_body_of_an_error_is_unknown_if_the_application_decides_it() {
        Operation usual = TestApi.operation(described(Map.of()), "POST /v1/auth");
        Operation own = TestApi.operation(described(Map.of(), OwnErrors.class), "POST /v1/auth");

        assertThat(usual.getResponses().getAPIResponse("401").getContent()).isNotNull();
        assertThat(own.getResponses().getAPIResponse("401").getContent()).isNull();
    }

    private static Map<String, String> operations(Map<String, String> settings) {
        return TestApi.operations(described(settings));
    }

    private static SecurityScheme scheme(String name, Map<String, String> settings) {
        return Objects.requireNonNull(
                described(settings).getComponents().getSecuritySchemes().get(name), name);
    }

    private static OpenAPI described(Map<String, String> settings, Class<?>... beans) {
        OpenAPI api = TestApi.of("GET /v1/desk", "DELETE /v1/desk", "GET /v1/desk/permitted");
        in(settings, server -> TestApi.filtered(api), beans);
        return api;
    }

    private static void in(Map<String, String> settings, Consumer<TestServer> look, Class<?>... beans) {
        settings.forEach(System::setProperty);
        Set<Class<?>> all = new HashSet<>(List.of(beans));
        all.add(Desk.class);
        all.add(Api.class);
        try (TestServer server = TestServer.serving(new Api(), all.toArray(Class<?>[]::new))) {
            look.accept(server);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    private static Schema body(Operation operation) {
        return operation
                .getRequestBody()
                .getContent()
                .getMediaType("application/json")
                .getSchema();
    }

    private static Schema tokens(Operation operation) {
        return operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("application/json")
                .getSchema();
    }

    @JwtRequired
    @ApplicationScoped
    @ApplicationPath("v1")
    public static class Api extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
            classes.add(Desk.class);
            return classes;
        }
    }

    @Path("desk")
    @RequestScoped
    public static class Desk {

        @GET
        public String get() {
            return "desk";
        }

        @DELETE
        @RolesAllowed("admin")
        public String delete() {
            return "deleted";
        }

        @GET
        @Path("permitted")
        @PermitAll
        public String permitted() {
            return "permitted";
        }
    }

    @ApplicationScoped
    public static class OwnErrors implements ErrorHandler {

        @Override
        public Response response(JwtException refusal) {
            return Response.status(refusal.status()).build();
        }
    }
}
