package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Forge;
import contract.Server;
import org.junit.jupiter.api.Test;
import servers.AppServer.ContainerRoles;

/** What the README says that this server does with {@code @RolesAllowed}. */
class ContainerRolesTest {

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);

    @Test
    void roles_that_are_asked_of_the_server() {
        look(Server.underTest(), server.containerRoles());
    }

    @Test
    void roles_that_a_web_application_tells_the_server_to_ask_for() {
        assumeTrue(server.shapes().contains(Shape.CONTAINER_ROLES), () -> server.name() + " takes no web applications");
        look(
                new Server(server.baseOf(Shape.CONTAINER_ROLES).resolve("api/"), Shape.SECRET),
                server.containerRolesIfTold());
    }

    private void look(Server http, ContainerRoles roles) {
        Answer admin = http.get("container-roles", forge.sign(Forge.claims("\"groups\":[\"admin\"]")));
        Answer other = http.get("container-roles", forge.sign(Forge.claims("\"groups\":[\"other\"]")));
        http.get("container-roles").has(401);

        switch (roles) {
            case IGNORED -> {
                admin.succeeds();
                other.succeeds();
            }
            case CHECKED -> {
                admin.succeeds();
                other.has(403);
            }
            case REFUSED -> {
                assertThat(admin.status()).isIn(401, 403);
                assertThat(other.status()).isIn(401, 403);
            }
        }
    }
}
