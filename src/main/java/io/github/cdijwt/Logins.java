package io.github.cdijwt;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * Logs users in from an application's own login resource, which may read any kind of body. The steps are those of the
 * login endpoint: the limit of {@code jwt.login-concurrency}, the {@link io.github.cdijwt.spi.LoginThrottle}, the
 * {@link io.github.cdijwt.spi.Authenticator}, the token, the response and the event. Inject it; it is thread-safe.
 *
 * <pre>{@code
 * @POST
 * @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
 * public Response login(@FormParam("username") String username, @FormParam("password") String password) {
 *     return logins.login(Credentials.of(username, password));
 * }
 * }</pre>
 *
 * <p>Call it on the thread of a Jakarta REST request. On another thread it works too, but without the
 * {@link io.github.cdijwt.spi.ClientAddress}, and the log does not name the path. A call blocks while the password is
 * checked.
 *
 * <p>With cookies ({@code jwt.token-locations}), the response sets them, and a login from a page of another origin is
 * rejected with status 403. Then call these methods only on the thread of the request. Let only {@code POST} methods log
 * users in: the origin of a {@code GET} is not checked, so any site could log a visitor in to another account with a link.
 *
 * <p>The login endpoint limits the size of a body and the time in which it arrives. Your resource has read the body before
 * the call, so limit both with the settings of the server. If no other client needs the endpoint, switch it off with
 * {@code jwt.auth-url-rule=none}.
 *
 * @since 1.0
 */
public interface Logins {

    /**
     * Logs a user in.
     *
     * @param credentials the credentials; an empty username or password is rejected like a wrong one
     * @return the response that the {@link io.github.cdijwt.spi.AuthResponseHandler} makes, with
     *     {@code Cache-Control: no-store}
     * @throws JwtException if the login is rejected. The status is 401 if the credentials are wrong, 429 if the account
     *     has to wait, 403 if a page of another origin sent the login, and 503 if too many logins are running. If the
     *     credentials could not be checked, the status is 500, and the cause has been logged. A hook may also throw its
     *     own exception. Do not catch it: the client then gets the same response as from the login endpoint
     * @throws IllegalStateException if the application has no {@link io.github.cdijwt.spi.Authenticator}, or if there is
     *     no request whose origin can be checked although there are cookies
     */
    Response login(Credentials credentials);

    /**
     * Logs a user in, and issues a token with its own lifetime and further claims.
     *
     * @param credentials the credentials
     * @param options the lifetime and the further claims, such as 30 days for "remember me"
     * @return the response, as for {@link #login(Credentials)}
     * @throws JwtException as for {@link #login(Credentials)}
     * @throws IllegalStateException if the application has no {@link io.github.cdijwt.spi.Authenticator}, or if there is
     *     no request whose origin can be checked although there are cookies
     */
    Response login(Credentials credentials, TokenOptions options);

    /**
     * Logs a user in, and makes the response without the {@link io.github.cdijwt.spi.AuthResponseHandler}: a redirect, for
     * example. The cookies of {@code jwt.token-locations} are added to the response.
     *
     * @param credentials the credentials
     * @param options the lifetime and the further claims
     * @param response makes the response from the tokens
     * @return the response of the function, with {@code Cache-Control: no-store}
     * @throws JwtException as for {@link #login(Credentials)}
     * @throws IllegalStateException if the application has no {@link io.github.cdijwt.spi.Authenticator}, or if there is
     *     no request whose origin can be checked although there are cookies
     */
    Response login(Credentials credentials, TokenOptions options, Function<IssuedTokens, Response> response);
}
