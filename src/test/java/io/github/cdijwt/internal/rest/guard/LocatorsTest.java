package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sub-resource locators in the path of a resource. */
class LocatorsTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.serving(new Street(), House.class, Cottage.class, Builder.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "house/marked, Of the door",
        "house/hall/marked, Of the nested door",
        "house/hall/wide/a/b, Of the wide door",
        "house/garden/hall/marked, Of the nested door",
        "house/garden/garden/hall/marked, Of the nested door",
        "house/garden/of-class, Of the class",
        "house/open/room, Of the room",
        "house/patio/room, Of the interface",
    })
    void a_resource_needs_a_token_if_it_or_a_locator_before_it_is_annotated(String path, String realm) {
        server.get(path).isRefusedWith(Refusals.tokenRequired()).isChallengedWith("JWT realm=\"" + realm + "\"");
        server.get(path, "a.b")
                .isRefusedWith(Refusals.notEnoughSegments())
                .isChallengedWith("JWT realm=\"" + realm
                        + "\", error=\"invalid_token\", error_description=\"Not enough segments\"");
        server.get(path, server.tokenOf("jane")).succeedsWith("in");
    }

    @Test
    void a_resource_behind_open_locators_is_open() {
        server.get("house/open").succeedsWith("in");
        server.get("house/garden/open").succeedsWith("in");
        server.get("house/garden/garden/open").succeedsWith("in");
    }

    @Test
    void an_annotated_locator_of_an_object_that_is_not_a_bean_closes_its_other_locators_too() {
        server.get("house/hall/open").isRefusedWith(Refusals.tokenRequired());
        server.get("house/hall/open", server.tokenOf("jane")).succeedsWith("in");
    }

    @Test
    void a_resource_behind_an_optional_locator_can_require_a_token_itself() {
        server.get("house/optional").succeedsWith("in");
        server.get("house/optional", "a.b").isRefusedWith(Refusals.notEnoughSegments());
        server.get("house/optional/room")
                .isRefusedWith(Refusals.tokenRequired())
                .isChallengedWith("JWT realm=\"Of the room\"");
    }

    @Test
    void the_roles_of_the_locator_and_of_the_resource_are_needed() {
        server.get("house/keyholders/admins", server.tokenOf("jane", "keyholder", "admin"))
                .succeedsWith("in");
        server.get("house/keyholders/admins", server.tokenOf("jane", "keyholder"))
                .isRefusedWith(Refusals.insufficientRole());
        server.get("house/keyholders/admins", server.tokenOf("jane", "admin"))
                .isRefusedWith(Refusals.insufficientRole());
    }

    /** Servers differ in how they decode and split a path. */
    @ParameterizedTest
    @CsvSource({"house/hall/m%61rked", "house/hall/marked;x=1", "house/hall;x=1/marked", "house/hall/wide/%0A"})
    void no_variant_of_a_path_bypasses_an_annotated_locator(String path) {
        assertThat(server.get(path).status()).isIn(401, 404);
    }

    @Test
    void locators_of_a_bean_without_a_scope_are_guarded_too() {
        server.get("cottage/marked").isRefusedWith(Refusals.tokenRequired());
        server.get("cottage/marked", server.tokenOf("jane")).succeedsWith("in");
        server.get("cottage/open").succeedsWith("in");
    }

    /** No interceptor guards an object that the application creates itself. */
    @ParameterizedTest
    @ValueSource(strings = {"tent/marked", "tent/wide/a%2Fb", "tent/wide/a;x=1"})
    void no_variant_of_a_path_bypasses_an_annotated_locator_of_an_object_that_is_not_a_bean(String path) {
        server.get(path).isRefusedWith(Refusals.tokenRequired());
        server.get(path, server.tokenOf("jane")).succeedsWith("in");
    }

    /** An object from a producer method has a client proxy but no interceptor. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "manor/marked",
                "manor/m%61rked",
                "manor/wide/a",
                "manor/wide/%0A",
                "manor/wide/a%2fb",
                "manor/wide/%E2%80%A8",
                "manor/wide/%0D%0A"
            })
    void no_variant_of_a_path_bypasses_an_annotated_locator_of_an_object_from_a_producer(String path) {
        assertThat(server.get(path).status()).isIn(401, 404);
        assertThat(server.get(path, "a.b").status()).isIn(401, 404);
    }

    @Test
    void a_token_opens_an_annotated_locator_of_an_object_from_a_producer() {
        server.get("manor/wide/a", server.tokenOf("jane")).succeedsWith("in");
        server.get("manor/wide/%0A", server.tokenOf("jane")).succeedsWith("in");
        server.get("manor", server.tokenOf("jane")).succeedsWith("in");
        server.get("manor").succeedsWith("in");
    }

    /** The house is a bean, but the tent is not. */
    static class Street extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(CdiJwt.classes());
            classes.add(House.class);
            classes.add(Cottage.class);
            classes.add(Manor.class);
            return classes;
        }

        @Override
        @SuppressWarnings("deprecation")
        public Set<Object> getSingletons() {
            return Set.of(new Tent());
        }
    }

    @ApplicationScoped
    static class Builder {

        @Produces
        @RequestScoped
        Manor manor() {
            return new Manor();
        }
    }

    @Path("manor")
    public static class Manor {

        @GET
        public String get() {
            return "in";
        }

        @Path("marked")
        @JwtRequired
        public Room marked() {
            return new Room();
        }

        @Path("wide/{id: [^x]+}")
        @JwtRequired
        public Room wide() {
            return new Room();
        }
    }

    @Path("tent")
    public static class Tent {

        @Path("marked")
        @JwtRequired
        public Room marked() {
            return new Room();
        }

        @Path("wide/{id}")
        @JwtRequired
        public Room wide() {
            return new Room();
        }
    }

    @Path("cottage")
    public static class Cottage {

        @Path("marked")
        @JwtRequired
        public Room marked() {
            return new Room();
        }

        @Path("open")
        public Room open() {
            return new Room();
        }
    }

    public interface Patio {

        @Path("patio")
        @JwtRequired(realm = "Of the interface")
        Room patio();
    }

    @Path("house")
    @RequestScoped
    public static class House implements Patio {

        @Path("marked")
        @JwtRequired(realm = "Of the door")
        public Room marked() {
            return new Room();
        }

        @Path("optional")
        @JwtRequired(optional = true)
        public Room optional() {
            return new Room();
        }

        @Path("keyholders")
        @JwtRequired(roles = "keyholder")
        public Room keyholders() {
            return new Room();
        }

        @Path("open")
        public Room open() {
            return new Room();
        }

        @Path("hall")
        public Hall hall() {
            return new Hall();
        }

        @Path("garden")
        public Garden garden() {
            return new Garden();
        }

        @Override
        public Room patio() {
            return new Room();
        }
    }

    /** Not a bean, but has annotated locators. */
    public static class Hall {

        @Path("marked")
        @JwtRequired(realm = "Of the nested door")
        public Room marked() {
            return new Room();
        }

        @Path("wide/{any:.*}")
        @JwtRequired(realm = "Of the wide door")
        public Room wide() {
            return new Room();
        }

        @Path("open")
        public Room open() {
            return new Room();
        }
    }

    /** Not a bean, and has no annotations. */
    public static class Garden {

        @Path("of-class")
        public MarkedRoom ofClass() {
            return new MarkedRoom();
        }

        @Path("open")
        public Room open() {
            return new Room();
        }

        @Path("hall")
        public Hall hall() {
            return new Hall();
        }

        @Path("garden")
        public Object garden() {
            return new Garden();
        }
    }

    public static class Room {

        @GET
        public String get() {
            return "in";
        }

        @GET
        @Path("room")
        @JwtRequired(realm = "Of the room")
        public String room() {
            return "in";
        }

        @GET
        @Path("admins")
        @JwtRequired(roles = "admin")
        public String admins() {
            return "in";
        }
    }

    @JwtRequired(realm = "Of the class")
    public static class MarkedRoom {

        @GET
        public String get() {
            return "in";
        }
    }
}
