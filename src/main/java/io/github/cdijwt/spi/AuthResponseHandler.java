package io.github.cdijwt.spi;

import io.github.cdijwt.IssuedTokens;
import jakarta.ws.rs.core.Response;

/**
 * Makes the response to a successful login or refresh. The default is
 * {@code {"access_token": "...", "refresh_token": "...", "expires_in": 300}}, without {@code refresh_token} if there
 * are no sessions and without {@code expires_in} if the token never expires.
 *
 * <p>With cookies ({@code jwt.token-locations}), the tokens are added to the response as cookies. The default then omits the
 * tokens from the body for a browser. A handler of the application should do the same, because scripts can read the body.
 *
 * <p>For a refresh, the handler is called before the new refresh token is stored. If another refresh came first, it is
 * called again, so it should have no side effects.
 *
 * <p>Override one of the two methods, preferably {@link #response(IssuedTokens, Object)}. The deployment stops if a
 * handler overrides neither.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class OAuthResponse implements AuthResponseHandler<User> {
 *
 *     @Override
 *     public Response response(IssuedTokens tokens, User user) {
 *         JsonObject body = Json.createObjectBuilder()
 *                 .add("access_token", tokens.accessToken())
 *                 .add("token_type", "Bearer")
 *                 .build();
 *         return Response.ok(body.toString(), MediaType.APPLICATION_JSON_TYPE).build();
 *     }
 * }
 * }</pre>
 *
 * @param <I> the application's own user, or a supertype of it
 * @since 1.0
 */
public interface AuthResponseHandler<I> {

    /**
     * Makes the response.
     *
     * @param tokens the tokens and the lifetime of the access token
     * @param identity the user
     * @return the response, to which {@code Cache-Control: no-store} is added
     */
    default Response response(IssuedTokens tokens, I identity) {
        return response(tokens.accessToken(), identity);
    }

    /**
     * Makes the response without the lifetime. Only handlers that were written before {@link IssuedTokens} existed
     * override this method.
     *
     * @param accessToken the token
     * @param identity the user who logged in
     * @return the response, to which {@code Cache-Control: no-store} is added
     */
    default Response response(String accessToken, I identity) {
        throw new UnsupportedOperationException(
                getClass().getName() + " does not override response(IssuedTokens, identity)");
    }
}
