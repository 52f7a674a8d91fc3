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

/** Verifies the same valid token repeatedly. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VerifyBenchmark {

    /** The keys and the token, shared by all threads. */
    @State(Scope.Benchmark)
    public static class Given {

        @Param("CDI_JWT")
        Library library;

        @Param("HS256")
        Algorithm algorithm;

        @Param("4")
        int claims;

        Keys keys;
        Contender ofAll;
        String token;

        @Setup
        public void prepare() throws Exception {
            keys = new Keys(algorithm);
            token = new Limit(keys).sign(Claims.valid(claims));
            ofAll = library.with(keys);
            ofAll.verify(token);
        }

        Contender forThisThread() {
            return library.isForOneThread() ? library.with(keys) : ofAll;
        }
    }

    /** One contender per thread, because the limit uses JDK objects that are not thread-safe. */
    @State(Scope.Thread)
    public static class Own {

        Contender contender;

        @Setup
        public void prepare(Given given) {
            contender = given.forThisThread();
        }
    }

    @Benchmark
    public Object verify(Given given, Own own) throws Exception {
        return own.contender.verify(given.token);
    }
}
