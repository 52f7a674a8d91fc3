package io.github.cdijwt;

import java.util.List;

/**
 * Starts, lists and ends the sessions of users. Inject it; it is thread-safe. Sessions must be switched on with
 * {@code jwt.refresh-expiration-delta}. Otherwise every method throws an {@link IllegalStateException}.
 *
 * <p>The methods neither set nor delete cookies. A browser with cookies ({@code jwt.token-locations}) needs the endpoints or
 * {@link Logins}.
 *
 * <p>Every method also throws the exception of the {@link io.github.cdijwt.spi.StateStore} if the store fails.
 *
 * <p>The identity may be an injected one: a client proxy is replaced by the object behind it. Methods that take an
 * identity throw an {@link IllegalArgumentException} if it is not of the type that the application's
 * {@link io.github.cdijwt.spi.IdentityHandler} returns.
 *
 * <pre>{@code
 * @Inject Sessions sessions;
 * @Inject @CurrentIdentity Provider<User> user;
 *
 * @PUT
 * @Path("password")
 * @JwtRequired(maxAge = "PT15M")
 * public void change(String password) {
 *     users.change(user.get(), password);
 *     sessions.endAll(user.get());
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface Sessions {

    /**
     * Starts a session after the application has authenticated the user by itself.
     *
     * @param identity the application's own user
     * @return an access token and a refresh token
     * @throws IllegalStateException if no token can be issued, as in {@link Tokens#issue(Object)}
     */
    IssuedTokens start(Object identity);

    /**
     * Exchanges a refresh token for an access token and a new refresh token. Within {@code jwt.refresh-grace}, repeated
     * calls with the same token return the same refresh token. A later call ends the session.
     *
     * @param refreshToken the refresh token
     * @return an access token and the refresh token to use next
     * @throws JwtException with status 401, if the refresh token is not valid. Only the event {@link RefreshRefused}
     *     and the log say why
     */
    IssuedTokens refresh(String refreshToken);

    /**
     * Ends the session of a refresh token. It does nothing if the session has already ended or the text is not a refresh
     * token.
     *
     * @param refreshToken any refresh token of the session, even one that was already exchanged
     */
    void logout(String refreshToken);

    /**
     * Lists the sessions of a user that have not ended.
     *
     * @param identity the application's own user
     * @return the sessions, the last refreshed one first; empty if there is none
     */
    List<Session> of(Object identity);

    /**
     * Ends one session of a user.
     *
     * @param identity the application's own user
     * @param id the id of the session
     * @return false if this user has no such session
     */
    boolean end(Object identity, String id);

    /**
     * Ends all sessions of a user. Access tokens that were already issued are accepted until they expire, unless
     * {@code jwt.verify-session} is true.
     *
     * @param identity the application's own user
     */
    void endAll(Object identity);
}
