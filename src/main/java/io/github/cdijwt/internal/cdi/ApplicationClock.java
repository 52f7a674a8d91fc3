package io.github.cdijwt.internal.cdi;

import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The application's clock. Its bean may exist only during a request. Elsewhere, as in a job that issues tokens, this is the
 * clock of the system.
 */
final class ApplicationClock extends Clock {

    private final Clock own;
    private final Clock system;
    private final Optional<ClockWatch> watch;

    /**
     * Creates a clock.
     *
     * @param watch compares each time with that of the system; empty if the application may have any time
     */
    ApplicationClock(Clock own, Clock system, Optional<ClockWatch> watch) {
        this.own = own;
        this.system = system;
        this.watch = watch;
    }

    @Override
    public Instant instant() {
        try {
            return watch.isPresent() ? watch.get().watched(own, system) : own.instant();
        } catch (ContextNotActiveException e) {
            return system.instant();
        }
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ApplicationClock(own, system.withZone(zone), watch);
    }
}
