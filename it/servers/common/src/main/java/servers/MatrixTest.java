package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Forge;
import contract.Server;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import servers.Matrix.Cell;
import servers.Matrix.Made;

/**
 * The annotations on the class of the called object count, no matter which type declares the path or how the object is created.
 */
class MatrixTest {

    private static final List<Integer> NOT_FOUND = List.of(404, 404, 404, 404);

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);

    @ParameterizedTest
    @EnumSource(names = {"MATRIX", "MATRIX_MARKED"})
    void each_resource_is_protected_as_its_own_class_or_its_application_declares(Shape shape) {
        assumeTrue(server.shapes().contains(shape), () -> server.name() + " has no shape " + shape);
        Server http = new Server(server.baseOf(shape).resolve("api/"), Shape.SECRET);
        String token = forge.sign(Forge.claims());
        String admin = forge.sign(Forge.claims("\"groups\":[\"admin\"]"));
        List<String> wrong = new ArrayList<>();

        for (Cell cell : Matrix.cells(shape, server.makes())) {
            Answer called = http.get(cell.path(), admin);
            List<Integer> statuses = List.of(
                    http.get(cell.path()).status(),
                    http.get(cell.path(), "nonsense").status(),
                    http.get(cell.path(), token).status(),
                    server.refusesSessionBeans() && cell.mayBeRefused(called) ? 200 : called.status());
            List<Integer> expected = called.body().equals("replaced")
                    ? cell.statusesIfNotReplaced()
                    : cell.marked().statuses();
            if (!statuses.equals(server.calls(cell) ? expected : NOT_FOUND)) {
                wrong.add(cell.path() + " " + statuses + " " + called.body());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_log_warns_about_session_beans_whose_roles_the_server_checks_too() {
        assumeTrue(server.makes().contains(Made.SESSION_BEAN), () -> server.name() + " has no session beans");
        server.baseOf(Shape.MATRIX);

        assertThat(server.log(Shape.MATRIX))
                .contains("has @RolesAllowed: the EJB container checks it too", "@JwtRequired(roles = ...)");
    }
}
