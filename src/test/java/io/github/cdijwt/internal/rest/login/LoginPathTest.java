package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that lead to the login, and similar paths that do not. */
class LoginPathTest {

    private static final String[] METHODS = {
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "LOGIN"
    };

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(ApplicationsFilter.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "%61uth", "auth?x=1", "auth?"})
    void the_configured_path_leads_to_the_login_after_decoding(String path) {
        send("POST", path).has(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth/",
                "auth//",
                "AUTH",
                "auth/x",
                "auth;x=1",
                "auth;",
                "auth%2f",
                "auth%3bx=1",
                "auth%20",
                "au%2574h",
                "./auth",
                "x/../auth",
                ";x/auth",
                "/auth"
            })
    void no_variant_of_the_path_leads_to_the_login(String path) {
        // Not resolved, because a resolved URI loses its dot segments.
        send(MockHttpRequest.create("POST", URI.create(TestServer.BASE + path), TestServer.BASE))
                .has(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cdi-jwt-login", "cdi-jwt-login/", "cdi-jwt-login//", "cdi-jwt-login/x", "cdi-jwt-login;x=1",
                "cdi-jwt-login;", "%63di-jwt-login", "cdi-jwt-login%2f", "cdi-jwt-login%3bx", "/cdi-jwt-login",
                "./cdi-jwt-login"
            })
    void the_inner_path_responds_to_every_method_with_a_bare_404(String path) {
        for (String method : METHODS) {
            Reply reply = send(MockHttpRequest.create(method, URI.create(TestServer.BASE + path), TestServer.BASE))
                    .has(404);

            assertThat(reply.all(HttpHeaders.ALLOW)).as(method).isEmpty();
            assertThat(reply.body()).as(method).isEmpty();
        }
    }

    @Test
    void api_descriptions_omit_every_resource_method_of_the_inner_path() {
        assertThat(AuthResource.class.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(POST.class))
                .isNotEmpty()
                .allMatch(method -> method.getAnnotation(Operation.class).hidden());
    }

    @Test
    void the_login_resource_accepts_only_requests_that_the_login_filter_forwarded() {
        // ApplicationsFilter requests the inner path, and sets the property of the login filter.
        send(post("elsewhere").header("X-Lead", "true")).has(404);
    }

    @ParameterizedTest
    @CsvSource({"GET,POST,200", "POST,GET,405", "PUT,POST,200"})
    void a_filter_of_the_application_may_change_the_method_first(String method, String override, int status) {
        send(server.request(method, "auth").header("X-HTTP-Method-Override", override))
                .has(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null"})
    void a_preflight_is_answered_by_the_filter(String origin) {
        Reply reply = server.send(server.request("OPTIONS", "auth")
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST"))
                .has(204);

        assertThat(reply.all(HttpHeaders.ALLOW)).containsExactly("POST, OPTIONS");
    }

    private static Reply send(String method, String path) {
        return send(server.request(method, path));
    }

    private static MockHttpRequest post(String path) {
        return server.request("POST", path);
    }

    private static Reply send(MockHttpRequest request) {
        byte[] body =
                ("{\"username\":\"joe\",\"password\":\"" + TestUsers.PASSWORD + "\"}").getBytes(StandardCharsets.UTF_8);
        return server.send(request.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .content(body));
    }

    /** A filter of an application that can change the method, and can try to forward a request to the login itself. */
    @Provider
    @PreMatching
    public static class ApplicationsFilter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String override = request.getHeaderString("X-HTTP-Method-Override");
            if (override != null) {
                request.setMethod(override);
            }
            if (request.getHeaderString("X-Lead") != null) {
                request.setProperty(AuthUrlFilter.class.getName(), true);
                request.setRequestUri(request.getUriInfo()
                        .getBaseUriBuilder()
                        .path("cdi-jwt-login")
                        .build());
            }
        }
    }
}
