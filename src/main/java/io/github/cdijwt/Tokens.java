package io.github.cdijwt;

import jakarta.json.JsonObject;

/**
 * Makes and checks tokens by hand: for an application's own login resource (with {@code jwt.auth-url-rule=none}), for
 * WebSockets, jobs and tests. Inject it; it is safe for use by many threads.
 */
public interface Tokens {

    /**
     * Makes a token for an identity, by the same steps as the login endpoint.
     *
     * @param identity the application's own user. A client proxy is replaced by the object behind it, so the identity may be
     *     the one that is injected.
     * @return the token
     * @throws IllegalArgumentException if the identity is not of the type that the application's
     *     {@link io.github.cdijwt.spi.IdentityHandler} gives
     * @throws IllegalStateException if the claims that were made lack one of {@code jwt.required-claims} or name another
     *     issuer than {@code jwt.issuer}, if the token is so long that it would not be accepted, or if there is no key to
     *     sign with
     */
    String issue(Object identity);

    /**
     * Checks a token: its form, signature, algorithm, times, required claims, audience and issuer.
     *
     * @param token the token, without a prefix
     * @return its claims
     * @throws JwtException with status 401 and the reason, if the token is not valid; with status 503, if the keys of
     *     {@code jwt.jwks-location} could not be fetched yet
     */
    JsonObject verify(String token);

    /**
     * Checks a token and finds the user it was made for.
     *
     * @param token the token, without a prefix
     * @param type the type of the application's identities
     * @param <I> the type of the application's identities
     * @return the user
     * @throws JwtException with status 401, if the token is not valid or there is no such user any more; with status 503, if
     *     the keys of {@code jwt.jwks-location} could not be fetched yet
     * @throws IllegalArgumentException if the user is not of the given type; the message names both types
     */
    <I> I identity(String token, Class<I> type);
}
