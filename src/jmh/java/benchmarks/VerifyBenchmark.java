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

/** One valid token, checked again and again. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VerifyBenchmark {

    /** What all threads have in common: keys and the token. */
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

    /** The limit is a bare object of the JDK, and each thread has its own. */
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
