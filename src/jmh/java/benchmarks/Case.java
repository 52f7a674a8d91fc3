package benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A measured operation, which is a column of a table. */
record Case(String title, Class<?> benchmark, Algorithm algorithm, Map<String, String> more) {

    Optional<Figure> figure(Measure measure, Library library, int threads) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("library", library.name());
        parameters.put("algorithm", algorithm.name());
        return algorithm.isSymmetric()
                ? measure.of(benchmark, parameters, threads)
                : measure.ofSlow(benchmark, parameters, threads);
    }
}
