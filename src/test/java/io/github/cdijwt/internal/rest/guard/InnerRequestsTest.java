package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource dispatches requests of several callers inside its own CDI request: each is checked by its own token. */
class InnerRequestsTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.listing(Batch.class, Who.class, Nobody.class, Broken.class, Streamed.class, Desk.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who/proxy", "who/provider", "who/record", "who/optional", "who/desk", "streamed"})
    void each_request_has_the_identity_of_its_own_token_and_the_outer_identity_is_restored(String path) {
        assertThat(batch("jane", path, "joe", "bob", "joe")).isEqualTo("jane 200 joe jane 200 bob jane 200 joe jane");
    }

    @Test
    void an_inner_request_without_a_token_does_not_inherit_the_outer_identity() {
        assertThat(batch("jane", "who/proxy", "", "joe"))
                .startsWith("jane 401 ")
                .endsWith(" jane 200 joe jane");
        assertThat(batch("jane", "nobody", "", "joe")).isEqualTo("jane 200 nobody jane 200 nobody jane");
    }

    @Test
    void an_inner_request_with_an_invalid_token_is_rejected() {
        assertThat(batch("jane", "who/proxy", "!a.b.c")).startsWith("jane 401 ").endsWith(" jane");
    }

    @Test
    void a_response_without_an_entity_ends_the_inner_request_too() {
        assertThat(batch("jane", "who/nothing", "joe", "bob")).isEqualTo("jane 204  jane 204  jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken/proxy", "broken/record"})
    void the_outer_identity_is_restored_after_an_inner_request_fails_with_an_exception(String path) {
        assertThat(batch("jane", path, "joe", "bob")).isEqualTo("jane 500 joe jane 500 bob jane");
    }

    @Test
    void the_outer_request_needs_its_own_token() {
        server.send(server.request("POST", "batch/nobody")).isRefusedWith(Refusals.tokenRequired());
    }

    private static String batch(String caller, String path, String... callers) {
        String tokens = Stream.of(callers)
                .map(inner -> inner.isEmpty() || inner.startsWith("!") ? inner : server.tokenOf(inner))
                .collect(Collectors.joining(","));
        return server.send(server.request("POST", "batch/" + path)
                        .header("X-Tokens", tokens + ",")
                        .header(HttpHeaders.AUTHORIZATION, "JWT " + server.tokenOf(caller)))
                .has(200)
                .body();
    }

    @Path("batch")
    @RequestScoped
    @JwtRequired
    public static class Batch {

        @Inject
        @CurrentIdentity
        JwtPrincipal principal;

        @POST
        @Path("{path: .+}")
        public String post(@PathParam("path") String path, @HeaderParam("X-Tokens") String tokens)
                throws URISyntaxException {
            StringBuilder answers = new StringBuilder(principal.getName());
            for (String token : tokens.substring(0, tokens.length() - 1).split(",", -1)) {
                MockHttpRequest request = MockHttpRequest.create("GET", TestServer.BASE.resolve(path), TestServer.BASE);
                if (!token.isEmpty()) {
                    request.header(HttpHeaders.AUTHORIZATION, "JWT " + token);
                }
                MockHttpResponse response = new MockHttpResponse();
                server.dispatcher().invoke(request, response);
                answers.append(' ')
                        .append(response.getStatus())
                        .append(' ')
                        .append(new String(response.getOutput(), StandardCharsets.UTF_8))
                        .append(' ')
                        .append(principal.getName());
            }
            return answers.toString();
        }
    }

    @RequestScoped
    static class Desk {

        @Inject
        @CurrentIdentity
        User user;

        String name() {
            return user.id();
        }
    }

    @Path("who")
    @RequestScoped
    @JwtRequired
    public static class Who {

        @Inject
        @CurrentIdentity
        User user;

        @Inject
        @CurrentIdentity
        JwtPrincipal principal;

        @Inject
        @CurrentIdentity
        Provider<User> provider;

        @Inject
        @CurrentIdentity
        Optional<User> optional;

        @Inject
        Desk desk;

        @GET
        @Path("proxy")
        public String proxy() {
            return principal.getName();
        }

        @GET
        @Path("provider")
        public String provider() {
            return provider.get().id();
        }

        @GET
        @Path("record")
        public String record() {
            return user.id();
        }

        @GET
        @Path("optional")
        public String optional() {
            return optional.orElseThrow().id();
        }

        @GET
        @Path("desk")
        public String desk() {
            return desk.name();
        }

        @GET
        @Path("nothing")
        public void nothing() {}
    }

    @Path("broken")
    @RequestScoped
    @JwtRequired
    public static class Broken {

        @Inject
        @CurrentIdentity
        User user;

        @Inject
        @CurrentIdentity
        JwtPrincipal principal;

        @GET
        @Path("proxy")
        public String proxy() {
            throw new IllegalStateException(principal.getName());
        }

        @GET
        @Path("record")
        public String record() {
            throw new IllegalStateException(user.id());
        }
    }

    @Path("nobody")
    @RequestScoped
    public static class Nobody {

        @Inject
        @CurrentIdentity
        Optional<User> user;

        @GET
        public String get() {
            return user.map(User::id).orElse("nobody");
        }
    }

    /** Uses the identity while the response is being written. */
    @Path("streamed")
    @RequestScoped
    @JwtRequired
    public static class Streamed {

        @Inject
        @CurrentIdentity
        JwtPrincipal principal;

        @GET
        @Produces("text/plain")
        public StreamingOutput get() {
            return output -> output.write(principal.getName().getBytes(StandardCharsets.UTF_8));
        }
    }
}
