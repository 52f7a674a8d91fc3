package io.github.cdijwt.spi;

import io.github.cdijwt.Credentials;
import java.util.Optional;

/**
 * Checks a username and a password at login. An application writes one, unless it switches the login endpoint off.
 *
 * @param <I> the application's own user
 */
@FunctionalInterface
public interface Authenticator<I> {

    /**
     * Finds the user with these credentials.
     *
     * @param credentials what the client sent
     * @return the user; empty: the credentials are wrong, and the client is answered 401 without a word about which part
     * @throws io.github.cdijwt.JwtException to answer something else
     * @throws RuntimeException if the credentials could not be checked: the client is answered 500, and the try does not count
     *     as a failed login unless the exception seems to mean wrong credentials; its message is logged at level DEBUG only
     */
    Optional<I> authenticate(Credentials credentials);
}
