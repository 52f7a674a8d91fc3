package io.github.cdijwt.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts failed logins, and makes those wait who guess. Each try is counted before the {@link Authenticator} is called, and
 * forgotten when it succeeds: many at once get no further than one after the other.
 *
 * <p>The default counts in the memory of this server, by {@code jwt.throttle-failures} and {@code jwt.throttle-max-wait}. One
 * that counts for several servers keeps its numbers in a store that they share. Inject it to let somebody in again by
 * {@link #clear}.
 */
public interface LoginThrottle {

    /**
     * Counts a try that is about to be made, or refuses it.
     *
     * @param account the username, as the client sent it: at most 256 code points if the login endpoint asks
     * @param address where the client is, as {@link ClientAddress} tells it; empty: that is not known
     * @return how long this account has to wait, and then the try was neither made nor counted; zero: it may be made
     */
    Duration begin(String account, Optional<String> address);

    /**
     * The try succeeded: the failures of the account are forgotten, for this address if it was there before. Where names
     * that are spelled in several ways are counted together, who has one of them must not clear another by it.
     *
     * @param account the username
     * @param address where the client is
     */
    void succeeded(String account, Optional<String> address);

    /**
     * The try could not be made, through no fault of the client: it does not count.
     *
     * @param account the username
     * @param address where the client is
     */
    void abandoned(String account, Optional<String> address);

    /**
     * Forgets all failures of an account, wherever they came from: for an administrator.
     *
     * @param account the username
     */
    void clear(String account);
}
