package benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one benchmark in separate processes. */
final class Measure {

    private static final int SLOW_WARM_UPS = 10;

    private final int forks = Integer.getInteger("benchmarks.forks", 1);
    private final int iterations = Integer.getInteger("benchmarks.iterations", 4);
    private final TimeValue time = TimeValue.milliseconds(Integer.getInteger("benchmarks.millis", 1_000));

    /** The result, or empty if the library does not support the operation, so that the benchmark fails in its setup. */
    Optional<Figure> of(Class<?> benchmark, Map<String, String> parameters, int threads) {
        return of(benchmark, parameters, threads, iterations);
    }

    /**
     * Measures operations with key pairs after a longer warm-up. There are so few calls in a second that the JIT
     * compiler is busy for eight seconds, and its work would be counted too.
     */
    Optional<Figure> ofSlow(Class<?> benchmark, Map<String, String> parameters, int threads) {
        return of(benchmark, parameters, threads, Math.max(iterations, SLOW_WARM_UPS));
    }

    private Optional<Figure> of(Class<?> benchmark, Map<String, String> parameters, int threads, int warmUps) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\b" + benchmark.getSimpleName() + "\\.")
                .forks(forks)
                .warmupIterations(warmUps)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .threads(threads)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .jvmArgsAppend(
                        "-Xms1g", "-Xmx1g", "-Djava.util.logging.config.file=none", "-Dslf4j.internal.verbosity=ERROR")
                .verbosity(VerboseMode.SILENT);
        parameters.forEach(options::param);
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            return results.stream().findFirst().map(Figure::of);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
