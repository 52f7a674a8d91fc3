package servers;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Counts the results of the tests by package, so that omitted tests are visible. */
public class Tally implements TestExecutionListener {

    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> count(test, "passed");
            case FAILED -> count(test, "FAILED");
            case ABORTED -> {
                count(test, "not for this server");
                System.out.println(test.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::getMessage).orElse(""));
            }
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        count(test, "SKIPPED");
    }

    /** Counts a class only if it failed or was skipped; otherwise only its tests count. */
    private static void count(TestIdentifier test, String end) {
        if (test.isTest() || !end.equals("passed")) {
            String type = test.getSource()
                    .map(source -> source instanceof MethodSource method ? method.getClassName() : "classes")
                    .orElse("");
            COUNTS.merge(type.replaceFirst("\\..*", "") + " tests " + end, 1, Integer::sum);
        }
    }

    public static boolean hasFailures() {
        return COUNTS.keySet().stream().anyMatch(count -> count.endsWith("FAILED"));
    }

    /** A text like "contract tests passed: 300". */
    static String summary() {
        return new TreeMap<>(COUNTS)
                .entrySet().stream()
                        .map(count -> count.getKey() + ": " + count.getValue())
                        .collect(Collectors.joining(", "));
    }
}
