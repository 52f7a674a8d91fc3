package io.github.cdijwt.test;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A clock that a test moves. It replaces the {@link Clock} of the application, so tokens, sessions and the throttle get
 * their time from it. Until a test moves it, it shows the time of the system.
 *
 * <pre>{@code
 * @Inject
 * TestClock clock;
 *
 * @Test
 * void a_token_expires() {
 *     String token = tokens.issue(joe);
 *     clock.forward(Duration.ofMinutes(6));
 *
 *     assertThrows(JwtException.class, () -> tokens.verify(token));
 * }
 * }</pre>
 *
 * <p>If several tests share one application, as in {@code @QuarkusTest}, call {@link #reset()} after each test. Keys are
 * read again and fetched by the clock of the system, and a database has its own clock.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class TestClock extends Clock {

    private static final Clock SYSTEM = systemUTC();

    private volatile Time time = new Time(null, Duration.ZERO);

    /** Creates a clock that shows the time of the system. The container calls it. */
    public TestClock() {}

    /**
     * Moves the clock. If it runs, it runs on from the new time.
     *
     * @param duration the time to skip; a negative one moves the clock back
     */
    public void forward(Duration duration) {
        change(before -> new Time(before.stopped, before.ahead.plus(duration)));
    }

    /**
     * Stops the clock at a time. {@link #forward} moves the stopped clock, and {@link #reset()} lets it run again.
     *
     * @param instant the time that the clock shows from now on
     */
    public void at(Instant instant) {
        change(before -> new Time(instant, Duration.ZERO));
    }

    /** Lets the clock show the time of the system again. */
    public void reset() {
        change(before -> new Time(null, Duration.ZERO));
    }

    private synchronized void change(UnaryOperator<Time> change) {
        time = change.apply(time);
    }

    /** {@inheritDoc} */
    @Override
    public Instant instant() {
        return time.now();
    }

    /** {@inheritDoc} */
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /**
     * This clock in another time zone. Both move together.
     *
     * @param zone the time zone
     * @return the clock
     */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    /**
     * The time that the clock shows.
     *
     * @param stopped the time at which the clock was stopped; null if it runs
     * @param ahead how far it was moved since then, or before the time of the system
     */
    private record Time(@Nullable Instant stopped, Duration ahead) {

        Instant now() {
            return (stopped == null ? SYSTEM.instant() : stopped).plus(ahead);
        }
    }

    private static final class Zoned extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        private Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
