package io.github.cdijwt.internal.cdi;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * The clock of tokens, sessions and failed logins. A record and not a {@code Clock}, so that the application's injection
 * points do not see it.
 *
 * @param clock the application's clock, or that of the system
 * @param bean the class with the application's bean; empty for the clock of the system
 */
public record ChosenClock(Clock clock, Optional<String> bean) {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    /** Reads the application's clock once, so that the start warns about a wrong one. */
    void read() {
        bean.ifPresent(name -> {
            try {
                LOGGER.log(Level.DEBUG, "cdi-jwt: the Clock bean of " + name + " says " + clock.instant());
            } catch (RuntimeException e) {
                LOGGER.log(Level.DEBUG, "cdi-jwt: the Clock bean of " + name + " cannot be read so early", e);
            }
        });
    }
}
