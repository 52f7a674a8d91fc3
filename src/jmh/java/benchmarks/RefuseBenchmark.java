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

/** Rejects the same invalid token repeatedly (HS256, four claims). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RefuseBenchmark {

    /** The reason for the rejection. */
    public enum Fault {
        BAD_SIGNATURE,
        EXPIRED,
        GARBAGE,
        TOO_LONG
    }

    private static final int CLAIMS = 4;
    private static final int GARBAGE_LENGTH = 200;
    private static final int TOO_LONG = 10_000;

    @Param("CDI_JWT")
    Library library;

    @Param("BAD_SIGNATURE")
    Fault fault;

    private Contender contender;
    private String token;

    @Setup
    public void prepare() throws Exception {
        Keys keys = new Keys(Algorithm.HS256);
        Limit limit = new Limit(keys);
        token = switch (fault) {
            case BAD_SIGNATURE -> new Limit(new Keys(Algorithm.HS256)).sign(Claims.valid(CLAIMS));
            case EXPIRED -> limit.sign(Claims.expired(CLAIMS));
            case GARBAGE -> "x".repeat(GARBAGE_LENGTH);
            case TOO_LONG ->
                limit.sign("{\"a\":\"" + "x".repeat(TOO_LONG) + "\","
                        + Claims.valid(CLAIMS).substring(1));
        };
        contender = library.with(keys);
        // Accepts valid tokens first, so that the JIT compiler has seen more than one path.
        contender.verify(limit.sign(Claims.valid(CLAIMS)));
    }

    @Benchmark
    public Object refuse() {
        try {
            return contender.verify(token);
        } catch (Exception e) {
            return e;
        }
    }
}
