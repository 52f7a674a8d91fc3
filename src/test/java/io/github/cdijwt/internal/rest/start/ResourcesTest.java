package io.github.cdijwt.internal.rest.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.keys.CapturedLog;
import io.github.cdijwt.internal.rest.TestServer;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The resource methods that a developer finds in the message of the start. */
class ResourcesTest {

    private static final String ORDERS = Orders.class.getName() + ".";

    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void capture() {
        System.setProperty("mp.config.profile", "dev");
        log.start();
    }

    @AfterEach
    void reset() {
        System.clearProperty("mp.config.profile");
        log.stop();
    }

    @Test
    void each_resource_method_is_listed_with_its_requirement() {
        assertThat(start(Orders.class, Desk.class))
                .containsExactly(
                        "resources (without the annotations of the Application, which is not a bean):",
                        "GET /desk | optional | " + Desk.class.getName() + ".get",
                        "GET /orders | open, unless the Application requires more | " + ORDERS + "list",
                        "POST /orders | token | " + ORDERS + "add",
                        "any /orders/audit | token, role auditor | " + ORDERS + "audit",
                        "DELETE /orders/{id} | token, role admin or clerk | " + ORDERS + "remove",
                        "GET /orders/{id} | token, login within PT15M | " + ORDERS + "one",
                        "PUT /orders/{id} | no caller | " + ORDERS + "replace");
    }

    @Test
    void a_sub_resource_is_listed_with_the_requirement_of_its_locator() {
        assertThat(start(House.class))
                .containsExactly(
                        "resources (without the annotations of the Application, which is not a bean):",
                        "GET /house/room | token | " + Room.class.getName() + ".get",
                        "any /house/room | token | " + House.class.getName() + ".room");
    }

    @Test
    void the_list_in_the_guide_to_operating() throws IOException {
        String orders = message(Api.class, Orders.class);

        assertThat(Files.readString(java.nio.file.Path.of("src/docs/guide/operating.adoc")))
                .contains(orders.substring(orders.indexOf("  resources"))
                        .replace(Orders.class.getName(), "shop.OrdersResource"));
    }

    @Test
    void the_order_of_the_beans_does_not_matter() {
        assertThat(start(Desk.class, Orders.class)).isEqualTo(start(Orders.class, Desk.class));
    }

    @Test
    void the_application_has_a_path_and_a_requirement_too() {
        assertThat(start(Guarded.class, Shelf.class))
                .containsExactly(
                        "resources:",
                        "GET /api/shelf | token, role reader | " + Shelf.class.getName() + ".get",
                        "GET /api/shelf/open | open | " + Shelf.class.getName() + ".open");
    }

    @Test
    void applications_that_differ_are_both_shown() {
        assertThat(start(Guarded.class, Free.class, Shelf.class))
                .containsExactly(
                        "resources:",
                        "GET /shelf | open or token, role reader | " + Shelf.class.getName() + ".get",
                        "GET /shelf/open | open | " + Shelf.class.getName() + ".open");
    }

    @Test
    void a_client_of_another_server_is_not_a_resource() {
        assertThat(start(Guarded.class, RemoteClient.class)).containsExactly("resources:", "none that is a bean");
    }

    @Test
    void without_resources_that_are_beans_the_list_says_so() {
        assertThat(start(Guarded.class)).containsExactly("resources:", "none that is a bean");
    }

    private String message(Class<?>... beans) {
        log.lines().clear();
        TestServer.serving(new Application(), beans).close();
        return log.lines().stream()
                .filter(line -> line.contains("this application is protected with"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> start(Class<?>... beans) {
        String message = message(beans);
        return message.substring(message.indexOf("\n  resources"))
                .lines()
                .skip(1)
                .map(line -> line.strip().replaceAll(" {2,}", " | "))
                .toList();
    }

    @Path("/orders/")
    @RequestScoped
    public static class Orders {

        @GET
        public String list() {
            return "";
        }

        @POST
        @JwtRequired
        public void add() {}

        @GET
        @Path("{id}")
        @JwtRequired(maxAge = "PT15M")
        public String one() {
            return "";
        }

        @PUT
        @Path("/{id}")
        @DenyAll
        public void replace() {}

        @DELETE
        @Path("/{id}")
        @RolesAllowed({"clerk", "admin"})
        public void remove() {}

        @Path("audit")
        @JwtRequired(roles = "auditor")
        public Object audit() {
            return "";
        }

        public String helper() {
            return "";
        }
    }

    @Path("house")
    @RequestScoped
    public static class House {

        @Path("room")
        @JwtRequired
        public Room room() {
            return new Room();
        }
    }

    public static class Room {

        @GET
        public String get() {
            return "";
        }
    }

    public interface Named {

        @GET
        @JwtRequired(optional = true)
        String get();
    }

    @Path("desk")
    @ApplicationScoped
    public static class Desk implements Named {

        @Override
        public String get() {
            return "";
        }
    }

    @Path("shelf")
    @RequestScoped
    public static class Shelf {

        @GET
        public String get() {
            return "";
        }

        @GET
        @Path("open")
        @PermitAll
        public String open() {
            return "";
        }
    }

    @RegisterRestClient
    @Path("remote")
    public interface Remote {

        @GET
        String get();
    }

    /** As Quarkus generates it. */
    @ApplicationScoped
    public static class RemoteClient implements Remote {

        @Override
        public String get() {
            return "";
        }
    }

    @ApplicationScoped
    @ApplicationPath("api")
    @JwtRequired(roles = "reader")
    public static class Guarded extends Application {}

    @ApplicationScoped
    @ApplicationPath("api")
    public static class Api extends Application {}

    @ApplicationScoped
    @ApplicationPath("free")
    public static class Free extends Application {}
}
