package stored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** An operation of the store or of a bare statement, and its duration in each round. */
final class Operation {

    private final Callable<?> call;
    private final List<Double> micros = new ArrayList<>();

    Operation(Callable<?> call) {
        this.call = call;
    }

    /** Repeats the call for this long. The first rounds of a program are too slow. */
    void run(long nanos, boolean isMeasured) throws Exception {
        long start = System.nanoTime();
        long end = start + nanos;
        long calls = 0;
        long now = start;
        while (now < end) {
            if (call.call() == null) {
                throw new IllegalStateException("The call returned null");
            }
            calls++;
            now = System.nanoTime();
        }
        if (isMeasured) {
            micros.add((now - start) / 1e3 / calls);
        }
    }

    /** The duration in microseconds. */
    double micros() {
        return median(micros);
    }

    /** Compares round by round, so that other load on the machine affects all operations. */
    double to(Operation... others) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < micros.size(); i++) {
            int round = i;
            double sum = Arrays.stream(others)
                    .mapToDouble(other -> other.micros.get(round))
                    .sum();
            ratios.add(micros.get(i) / sum);
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
