package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** A resource of the application on the path of the login. */
class HiddenResourceHintTest {

    @Test
    void a_resource_with_another_method_on_the_path_is_hidden_and_the_log_says_so_once() {
        try (TestServer server = TestServer.listing(OwnResource.class)) {
            server.send(server.request("GET", "auth?token=hunter2")).has(405);
            server.send(server.request("DELETE", "auth")).has(405);

            assertThat(server.log())
                    .filteredOn(line -> line.contains("jwt.auth-url-rule"))
                    .singleElement()
                    .asString()
                    .startsWith("WARNING cdi-jwt: GET /app/api/auth refused: 405, because the login accepts only POST");
            server.login("joe", TestUsers.PASSWORD).has(200);
        }
    }

    @Path("auth")
    @RequestScoped
    public static class OwnResource {

        @GET
        public String own() {
            return "own";
        }
    }
}
