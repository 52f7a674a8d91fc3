package databases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only if a test moves it. */
final class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2027-01-01T00:00:00Z");

    void move(Duration duration) {
        set(now.plus(duration));
    }

    void set(Instant time) {
        now = time;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
