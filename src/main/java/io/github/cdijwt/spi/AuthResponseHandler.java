package io.github.cdijwt.spi;

import jakarta.ws.rs.core.Response;

/**
 * Answers a login that succeeded. The default answers {@code {"access_token": "..."}}.
 *
 * @param <I> the application's own user, or a supertype of it
 */
@FunctionalInterface
public interface AuthResponseHandler<I> {

    /**
     * Makes the answer.
     *
     * @param accessToken the token
     * @param identity the user who logged in
     * @return the answer; {@code Cache-Control: no-store} is added to it
     */
    Response response(String accessToken, I identity);
}
