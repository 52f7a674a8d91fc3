package io.github.cdijwt.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts failed logins and makes an account wait after too many of them. Each attempt is counted as a failure before
 * the {@link Authenticator} is called and removed if it succeeds, so that parallel attempts gain nothing over
 * sequential ones.
 *
 * <p>The default counts as configured by {@code jwt.throttle-failures} and {@code jwt.throttle-max-wait}: in the
 * application's {@link StateStore}, else in the database of {@code jwt.data-source}, which several servers can share,
 * else in the memory of this server.
 *
 * <p>Inject the throttle and call {@link #clear} to unlock an account:
 *
 * <pre>{@code
 * @Inject LoginThrottle throttle;
 *
 * @DELETE
 * @RolesAllowed("admin")
 * public void unlock(@PathParam("account") String account) {
 *     throttle.clear(account);
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface LoginThrottle {

    /**
     * Counts an attempt that is about to be made, or rejects it.
     *
     * @param account the username as the client sent it; the login endpoint passes at most 256 code points
     * @param address the address from {@link ClientAddress}; empty if it is unknown
     * @return zero if the attempt may be made; otherwise how long the account has to wait, and the attempt is not
     *     counted
     */
    Duration begin(String account, Optional<String> address);

    /**
     * The attempt succeeded: forgets the failures of the account, or, if it has logged in from this address before,
     * those from this address. If the implementation counts several variants of a name together, a successful login
     * with one variant must not reset the failures of another.
     *
     * @param account the username
     * @param address the address of the client
     */
    void succeeded(String account, Optional<String> address);

    /**
     * The attempt could not be checked, through no fault of the client: it does not count.
     *
     * @param account the username
     * @param address the address of the client
     */
    void abandoned(String account, Optional<String> address);

    /**
     * Forgets all failures of an account, from every address. Administrators use it to unlock an account.
     *
     * @param account the username
     */
    void clear(String account);
}
