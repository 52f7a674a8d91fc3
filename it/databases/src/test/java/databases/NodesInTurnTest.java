package databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import contract.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import servers.Shape;

/** Two servers in turn satisfy the contract of one: the tests of {@code contract}, and those of sessions. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesInTurnTest {

    /** Tests of one server that cannot pass here, with the reason. */
    private static final Map<String, String> NOT_HERE = Map.of(
            "the_start_says_how_long_sessions_live_and_where_they_are_kept",
            "the sessions are in a database, not in the memory of one server");

    private static final int NEVER = 0;

    @BeforeAll
    static void start() {
        NodesInTurn.start();
    }

    @AfterAll
    static void stop() {
        NodesInTurn.stop();
    }

    @Test
    @Order(1)
    void every_test_passes_if_each_request_goes_to_the_other_server() {
        Results results = run(NEVER, NEVER);
        assertThat(results.requests)
                .hasSize(2)
                .allSatisfy(requests -> assertThat(requests).isGreaterThan(300));
    }

    @Test
    @Order(2)
    void every_test_passes_if_one_of_the_servers_is_killed_half_way() {
        run(170, 12);
    }

    /** Runs the tests, and kills a server after that many of the contract and that many of sessions. */
    private static Results run(int contract, int sessions) {
        Results results = new Results(contract, sessions);
        NodesInTurn.forget();
        long start = System.nanoTime();
        System.setProperty("server.class", NodesInTurn.class.getName());
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher().execute(tests(), results);
            results.requests = NodesInTurn.lines(Shape.LISTED, " refused: ");
        } finally {
            System.clearProperty("server.class");
            System.clearProperty(Server.URI_PROPERTY);
            System.clearProperty(Server.SECRET_PROPERTY);
        }
        System.out.println(
                "Two servers in turn: " + results + ", " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        assertThat(results.failed).isEmpty();
        assertThat(results.contract).isGreaterThan(300);
        assertThat(results.sessions).isGreaterThan(15);
        assertThat(results.skipped).hasSize(0);
        return results;
    }

    private static LauncherDiscoveryRequest tests() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        selectPackage("contract"), selectClass("servers.SessionsTest"), selectClass("servers.LogTest"))
                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(!NOT_HERE.containsKey(method(test))))
                .configurationParameter("junit.jupiter.execution.timeout.default", "2 m")
                .build();
    }

    private static String method(TestDescriptor test) {
        return test.getSource().orElse(null) instanceof MethodSource method ? method.getMethodName() : "";
    }

    /** Counts the tests, and kills servers. */
    private static final class Results implements TestExecutionListener {

        private final int killAfterContract;
        private final int killAfterSessions;
        private final List<String> failed = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();
        private List<Long> requests = List.of();
        private int contract;
        private int sessions;

        Results(int killAfterContract, int killAfterSessions) {
            this.killAfterContract = killAfterContract;
            this.killAfterSessions = killAfterSessions;
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            skipped.add(test.getDisplayName() + ": " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failure -> failed.add(test.getUniqueId() + ": " + failure));
            String type = test.getSource().orElse(null) instanceof MethodSource method ? method.getClassName() : "";
            if (test.isTest() && type.startsWith("contract.") && ++contract == killAfterContract) {
                NodesInTurn.kill(Shape.LISTED);
                System.setProperty(Server.URI_PROPERTY, new NodesInTurn().addresses(Shape.LISTED));
            } else if (test.isTest() && type.endsWith(".SessionsTest") && ++sessions == killAfterSessions) {
                NodesInTurn.kill(Shape.SESSIONS);
                NodesInTurn.kill(Shape.SESSIONS_WITHOUT_GRACE);
            }
        }

        @Override
        public String toString() {
            return contract + " tests of the contract and " + sessions + " of sessions, failed: " + failed + ", "
                    + requests + " rejections in the logs of the two servers";
        }
    }
}
