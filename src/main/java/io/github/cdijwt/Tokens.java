package io.github.cdijwt;

import jakarta.json.JsonObject;

/**
 * Creates and verifies tokens in application code: for download links, WebSockets, jobs and tests. Inject it; it is
 * thread-safe. For an application's own login resource use {@link Logins}, which also limits how often a password can be
 * tried.
 *
 * <pre>{@code
 * @Inject Tokens tokens;
 *
 * String token = tokens.issue(user, TokenOptions.expiresIn(Duration.ofMinutes(10)).claim("file", "report.pdf"));
 *
 * JwtPrincipal caller = tokens.principal(token);      // throws a JwtException if the token is not valid
 * boolean isForReport = caller.claim("file", String.class).equals(Optional.of("report.pdf"));
 * }</pre>
 *
 * @since 1.0
 */
public interface Tokens {

    /**
     * Creates a token for an identity, with the same steps as the login endpoint.
     *
     * @param identity the application's own user. A client proxy is replaced by the object behind it, so you may pass
     *     the injected identity.
     * @return the token
     * @throws IllegalArgumentException if the identity is not of the type that the application's
     *     {@link io.github.cdijwt.spi.IdentityHandler} returns
     * @throws IllegalStateException if the claims lack one of {@code jwt.required-claims} or have another issuer than
     *     {@code jwt.issuer}, if the token is too long to be accepted, or if there is no key to sign with
     */
    String issue(Object identity);

    /**
     * Creates a token with its own lifetime and further claims. The token is accepted wherever other tokens of the user
     * are: see {@link TokenOptions}.
     *
     * @param identity the application's own user, as for {@link #issue(Object)}
     * @param options the lifetime and the further claims
     * @return the token
     * @throws IllegalArgumentException if the identity is not of the type that the application's
     *     {@link io.github.cdijwt.spi.IdentityHandler} returns, or if the lifetime is not longer than
     *     {@code jwt.not-before-delta}
     * @throws IllegalStateException as for {@link #issue(Object)}
     */
    String issue(Object identity, TokenOptions options);

    /**
     * Verifies a token: its form, signature, algorithm, times, required claims, audience and issuer.
     *
     * @param token the token, without an authentication scheme
     * @return its claims
     * @throws JwtException with status 401 and the reason, if the token is not valid; with status 503, if the keys of
     *     {@code jwt.jwks-location} could not be fetched yet
     */
    JsonObject verify(String token);

    /**
     * Verifies a token like {@link #verify(String)}, and gives its claims as Java types. The user is not looked up, and may
     * no longer exist.
     *
     * @param token the token, without an authentication scheme
     * @return the principal of the token
     * @throws JwtException as for {@link #verify(String)}
     */
    JwtPrincipal principal(String token);

    /**
     * Verifies a token and finds its user.
     *
     * @param token the token, without an authentication scheme
     * @param type the type of the application's identities
     * @param <I> the same type
     * @return the user
     * @throws JwtException with status 401, if the token is not valid or revoked, its session has ended
     *     ({@code jwt.verify-session}), or its user no longer exists; with status 503, if
     *     the keys of {@code jwt.jwks-location} could not be fetched yet
     * @throws IllegalArgumentException if the user is not of the given type; the message names both types
     */
    <I> I identity(String token, Class<I> type);
}
