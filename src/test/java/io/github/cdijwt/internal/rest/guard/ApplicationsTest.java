package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An {@code Application} class with {@code @JwtRequired}. */
class ApplicationsTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.serving(new Api(), Desk.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_annotation_of_the_application_protects_a_resource_without_its_own() {
        server.get("desk").isRefusedWith(Refusals.tokenRequired()).isChallengedWith("JWT realm=\"Of the application\"");
        server.get("desk", server.tokenOf("jane")).succeedsWith("desk");
    }

    @Test
    void an_annotation_on_the_method_wins_over_that_of_the_application() {
        server.get("desk/own").isRefusedWith(Refusals.tokenRequired()).isChallengedWith("JWT realm=\"Of the desk\"");
        server.get("desk/optional").succeedsWith("optional");
    }

    @Test
    void a_login_needs_no_token() {
        String token = server.login("jane", TestUsers.PASSWORD).has(200).json().getString("access_token");

        server.get("desk", token).succeedsWith("desk");
    }

    @Test
    void an_unknown_path_gets_a_404() {
        assertThat(server.get("nothing").status()).isEqualTo(404);
    }

    @ApplicationPath("api")
    @JwtRequired(realm = "Of the application")
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

        @GET
        @Path("own")
        @JwtRequired(realm = "Of the desk")
        public String own() {
            return "own";
        }

        @GET
        @Path("optional")
        @JwtRequired(optional = true)
        public String optional() {
            return "optional";
        }
    }
}
