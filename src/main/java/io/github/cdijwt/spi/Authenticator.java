package io.github.cdijwt.spi;

import io.github.cdijwt.Credentials;
import java.util.Optional;

/**
 * Checks a username and a password at login. Each application must implement it, unless it switches the login endpoint
 * off.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Users implements Authenticator<User> {
 *
 *     private final Passwords passwords = new Passwords();
 *
 *     @Inject UserRepository repository;
 *
 *     @Override
 *     public Optional<User> authenticate(Credentials credentials) {
 *         Optional<User> user = repository.findByName(credentials.username());
 *         boolean matches = passwords.matches(credentials.password(), user.map(User::passwordHash));
 *         return user.filter(found -> matches);
 *     }
 * }
 * }</pre>
 *
 * @param <I> the application's own user
 * @since 1.0
 */
@FunctionalInterface
public interface Authenticator<I> {

    /**
     * Finds the user with these credentials.
     *
     * @param credentials the credentials that the client sent
     * @return the user; empty if the credentials are wrong: the response is 401 and does not say which part is wrong
     * @throws io.github.cdijwt.JwtException to send another response
     * @throws RuntimeException if the credentials could not be checked: the response is 500. The attempt does not count
     *     as a failed login, unless the exception seems to mean wrong credentials. Its message is logged only at level
     *     DEBUG
     */
    Optional<I> authenticate(Credentials credentials);
}
