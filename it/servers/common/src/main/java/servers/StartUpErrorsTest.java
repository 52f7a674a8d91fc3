package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faulty deployments do not start, and the log says why. */
class StartUpErrorsTest {

    private final AppServer server = ServerUnderTest.get();

    @ParameterizedTest
    @CsvSource({
        "NO_SECRET, jwt.secret-key: is not set, openssl rand -base64 48",
        "TWO_HANDLERS, There are several beans for IdentityHandler, faults.SecondUsers",
        "RECORD_IN_SINGLETON, @CurrentIdentity quickstart.User is injected into faults.KeepsRecord,"
                + " Inject a jakarta.inject.Provider of it",
        "MARKED_INTERFACE, @JwtRequired on the interface faults.MarkedType,"
                + " put it on the class faults.OnInterfaceType",
        "EAR_LIBRARY_ALONE, cdi-jwt cannot start:, IdentityHandler"
    })
    void a_fault_stops_the_deployment_and_is_logged(Shape shape, String what, String how) {
        assumeTrue(server.shapes().contains(shape), () -> server.name() + " has no shape " + shape);
        assertThat(server.serves(shape)).isFalse();

        String log = server.log(shape);
        assertThat(log).contains(what, how);
        System.out.println(server.name() + ", " + shape + ": " + sentence(log, what));
    }

    /** Prints the line of the log in the output of the tests. */
    private static String sentence(String log, String what) {
        List<String> lines = log.lines().filter(line -> line.contains(what)).toList();
        return lines.get(0).strip();
    }
}
