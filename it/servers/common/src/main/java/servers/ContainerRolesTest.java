package servers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Forge;
import contract.Refusal;
import contract.Server;
import org.junit.jupiter.api.Test;
import servers.AppServer.RoleCheck;

/**
 * Some servers check {@code @RolesAllowed} too, and find the caller and the roles of cdi-jwt. They do not know that a
 * {@code @JwtRequired} with roles replaces the {@code @RolesAllowed} of the class.
 */
class ContainerRolesTest {

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);

    @Test
    void the_server_checks_roles_as_documented() {
        look(Server.underTest(), server.roleCheck());
    }

    @Test
    void the_server_checks_roles_as_documented_if_role_checks_are_switched_on() {
        assumeTrue(
                server.shapes().contains(Shape.CONTAINER_ROLES),
                () -> server.name() + " does not run web applications");
        look(new Server(server.baseOf(Shape.CONTAINER_ROLES).resolve("api/"), Shape.SECRET), server.roleCheckIfTold());
    }

    private void look(Server http, RoleCheck check) {
        http.get("container-roles").isRefusedWith(Refusal.NO_TOKEN);
        http.get("container-roles", withRoles("other")).isRefusedWith(Refusal.FORBIDDEN);
        http.get("container-roles", withRoles("admin")).succeedsWith("admin");
        http.get("standard/method/any", withRoles("other")).succeedsWith("user1");
        http.get("standard/class/permitted").succeedsWith("nobody");

        http.get("standard/class/replaced", withRoles("admin")).isRefusedWith(Refusal.FORBIDDEN);
        http.get("standard/class/replaced", withRoles("admin\",\"editor")).succeedsWith("user1");
        http.get("standard/class/replaced", withRoles("editor")).has(check == RoleCheck.BOTH ? 403 : 200);
    }

    private String withRoles(String roles) {
        return forge.sign(Forge.claims("\"groups\":[\"" + roles + "\"]"));
    }
}
