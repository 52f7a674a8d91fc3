package benchmarks;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.Sessions;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.rest.answer.AnswerBeans;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.JsonError;
import io.github.cdijwt.internal.rest.body.BodyBeans;
import io.github.cdijwt.internal.rest.cookie.CookieBeans;
import io.github.cdijwt.internal.rest.session.SessionBeans;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.session.SessionListener;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.session.SessionTokens;
import io.github.cdijwt.spi.StateStore;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Refreshes and checks sessions in memory, with the beans that applications inject. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SessionBenchmark {

    /** The operation to measure. */
    public enum Operation {
        /** Each refresh gets a new refresh token. */
        REFRESH,

        /** The same refresh again, within the grace. */
        REPEATED_REFRESH,

        /** A text that looks like a refresh token, without the event and the log line of the rejection. */
        GARBAGE,

        /** The user of a token, without a look at the session. */
        IDENTITY,

        /** The user of a token whose session is checked. */
        IDENTITY_WITH_SESSION
    }

    private static final String GARBAGE = "cjr_" + "A".repeat(48);

    @Param("REFRESH")
    Operation operation;

    private Sessions sessions;
    private SessionFlow quiet;
    private Tokens tokens;
    private String refreshToken;
    private String accessToken;

    @Setup
    public void prepare() {
        System.setProperty("jwt.secret-key", new Keys(Algorithm.HS256).secret());
        System.setProperty("jwt.refresh-expiration-delta", "P7D");
        System.setProperty("jwt.refresh-grace", operation == Operation.REFRESH ? "PT0S" : "PT1M");
        System.setProperty("jwt.verify-session", Boolean.toString(operation == Operation.IDENTITY_WITH_SESSION));
        var container = TestContainer.with(
                        Users.class,
                        SessionBeans.class,
                        BodyBeans.class,
                        CookieBeans.class,
                        AnswerBeans.class,
                        JsonError.class,
                        Audit.class)
                .initialize();
        sessions = container.select(Sessions.class).get();
        tokens = container.select(Tokens.class).get();
        IssuedTokens issued = sessions.start(new Users.User(1, "user1"));
        accessToken = issued.accessToken();
        refreshToken = issued.refreshToken().orElseThrow();
        quiet = quiet();
    }

    @Benchmark
    public Object operate() {
        return switch (operation) {
            case REFRESH -> {
                IssuedTokens next = sessions.refresh(refreshToken);
                refreshToken = next.refreshToken().orElseThrow();
                yield next;
            }
            case REPEATED_REFRESH -> sessions.refresh(refreshToken);
            case GARBAGE -> {
                try {
                    yield quiet.refresh(GARBAGE, (issued, user) -> issued);
                } catch (JwtException e) {
                    yield e;
                }
            }
            case IDENTITY, IDENTITY_WITH_SESSION -> tokens.identity(accessToken, Users.User.class);
        };
    }

    /** Sessions that have a store and users only if a token is not garbage. */
    private static SessionFlow quiet() {
        SessionSettings settings = new SessionSettings(
                Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(10), OptionalInt.empty(), false);
        return new SessionFlow(
                unused(StateStore.class), settings, unused(SessionTokens.class), new Quiet(), Clock.systemUTC());
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new IllegalStateException(method + " was called");
                }));
    }

    /** Reports nothing. */
    private static final class Quiet implements SessionListener {

        @Override
        public void started(String session) {}

        @Override
        public void ended(SessionEnded ended) {}

        @Override
        public void refused(Throwable thrown, Optional<String> account) {}

        @Override
        public void failed(RuntimeException failure) {}
    }
}
