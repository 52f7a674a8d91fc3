package interop;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The parameters of the tests. */
final class Cases {

    private Cases() {}

    static Stream<Arguments> everyAlgorithmInEveryForm() {
        return Arrays.stream(Algorithm.values())
                .flatMap(algorithm -> Arrays.stream(KeyForm.values()).map(form -> Arguments.of(algorithm, form)));
    }

    static Stream<Maker> makers() {
        return Libraries.MAKERS.stream();
    }

    static Stream<Checker> checkers() {
        return Libraries.CHECKERS.stream();
    }
}
