package overrides;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is an hour ahead. */
@ApplicationScoped
public class FutureClock extends Clock {

    private final Clock future = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @Override
    public Instant instant() {
        return future.instant();
    }

    @Override
    public ZoneId getZone() {
        return future.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return future.withZone(zone);
    }
}
