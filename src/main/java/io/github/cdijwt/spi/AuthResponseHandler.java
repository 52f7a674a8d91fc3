package io.github.cdijwt.spi;

import jakarta.ws.rs.core.Response;

/**
 * Makes the response to a successful login. The default is {@code {"access_token": "..."}}.
 *
 * @param <I> the application's own user, or a supertype of it
 */
@FunctionalInterface
public interface AuthResponseHandler<I> {

    /**
     * Makes the response.
     *
     * @param accessToken the token
     * @param identity the user who logged in
     * @return the response, to which {@code Cache-Control: no-store} is added
     */
    Response response(String accessToken, I identity);
}
