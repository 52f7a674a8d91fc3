package benchmarks;

import io.github.cdijwt.internal.rest.login.LoginBodies;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Short and long input that unauthenticated clients may send. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GrowthBenchmark {

    /** The kind of input. */
    public enum Input {
        BAD_SIGNATURE("Refuse a bad signature, by the length of the token"),
        BAD_BASE64("Refuse what is no base64url, by the length of the token"),
        DEEP_HEADER("Refuse a header too deep, by the length of the token"),
        LOGIN("Read a login, by the length of the body");

        private final String title;

        Input(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        List<Integer> lengths() {
            return this == LOGIN ? List.of(50, 1_000, 4_000, 16_000, 64_000) : List.of(200, 1_000, 2_000, 4_000, 8_000);
        }
    }

    @Param("LOGIN")
    Input input;

    @Param("200")
    int length;

    private Contender contender;
    private String token;
    private LoginBodies logins;

    @Setup
    public void prepare() throws Exception {
        Keys keys = new Keys(Algorithm.HS256);
        contender = new CdiJwt(keys);
        contender.verify(new Limit(keys).sign(Claims.valid(4)));
        token = token(new Limit(new Keys(Algorithm.HS256)));
        logins = new LoginBodies(length);
    }

    private String token(Limit other) throws Exception {
        // Base64url needs four characters for three bytes.
        int bytes = Math.max(1, (length - 100) * 3 / 4);
        return switch (input) {
            case BAD_SIGNATURE, LOGIN -> other.sign("{\"a\":\"" + "x".repeat(bytes) + "\"}");
            case BAD_BASE64 -> other.sign("{}").replace(".e", ".e" + "x".repeat(length - 100) + '*');
            case DEEP_HEADER ->
                Limit.encode("{\"a\":" + String.join("", Collections.nCopies(bytes, "["))) + "." + Limit.encode("{}")
                        + ".AA";
        };
    }

    @Benchmark
    public Object take() {
        try {
            return input == Input.LOGIN ? logins.read() : contender.verify(token);
        } catch (Exception e) {
            return e;
        }
    }
}
