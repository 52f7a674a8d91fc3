package benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Issues a new token with four claims. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IssueBenchmark {

    @Param("CDI_JWT")
    Library library;

    @Param("HS256")
    Algorithm algorithm;

    private Contender contender;

    @Setup
    public void prepare() throws Exception {
        Keys keys = new Keys(algorithm);
        contender = library.with(keys);
        new Limit(keys).verify(contender.issue());
    }

    @Benchmark
    public String issue() throws Exception {
        return contender.issue();
    }
}
