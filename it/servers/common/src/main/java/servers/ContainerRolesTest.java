package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Forge;
import contract.Server;
import org.junit.jupiter.api.Test;
import servers.AppServer.ContainerRoles;

/** The server's behaviour for {@code @RolesAllowed}, as documented in the README. */
class ContainerRolesTest {

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);

    @Test
    void the_server_treats_roles_allowed_as_documented() {
        look(Server.underTest(), server.containerRoles());
    }

    @Test
    void the_server_treats_roles_allowed_as_documented_if_role_checks_are_switched_on() {
        assumeTrue(
                server.shapes().contains(Shape.CONTAINER_ROLES),
                () -> server.name() + " does not run web applications");
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
