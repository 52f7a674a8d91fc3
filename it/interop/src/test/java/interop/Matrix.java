package interop;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;

/** The results by library and algorithm: {@code ok} if all attempts succeeded, {@code -} if the library lacks the algorithm. */
final class Matrix {

    private static final String OK = "ok";
    private static final String LACKING = "-";
    private static final String FAILED = "FAIL";
    private static final String UNTRIED = "?";

    private final List<String> libraries;
    private final Map<String, String> cells = new HashMap<>();

    Matrix(List<? extends Library> libraries) {
        this.libraries = libraries.stream().map(Library::name).toList();
    }

    /** Runs an attempt; after one failure the result stays a failure. */
    void attempt(Library library, Algorithm algorithm, Executable attempt) throws Throwable {
        if (!library.has(algorithm)) {
            lacks(library, algorithm);
            return;
        }
        String before = cells.put(cell(library.name(), algorithm), FAILED);
        attempt.execute();
        if (!FAILED.equals(before)) {
            cells.put(cell(library.name(), algorithm), OK);
        }
    }

    void lacks(Library library, Algorithm algorithm) {
        cells.put(cell(library.name(), algorithm), LACKING);
    }

    private static String cell(String library, Algorithm algorithm) {
        return library + " " + algorithm;
    }

    @Override
    public String toString() {
        return row("", algorithm -> algorithm.name())
                + libraries.stream()
                        .map(library ->
                                row(library, algorithm -> cells.getOrDefault(cell(library, algorithm), UNTRIED)))
                        .collect(joining());
    }

    private static String row(String head, Function<Algorithm, String> cell) {
        return Arrays.stream(Algorithm.values())
                        .map(algorithm -> "%-6s".formatted(cell.apply(algorithm)))
                        .collect(joining("", "%-9s".formatted(head), ""))
                        .stripTrailing()
                + "\n";
    }
}
