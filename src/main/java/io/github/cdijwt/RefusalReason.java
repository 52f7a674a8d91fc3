package io.github.cdijwt;

/**
 * The reason why a login or a token was rejected. The same constant is in {@link JwtException#reason()}, in the
 * property {@code reason} of the default error response, in the log, and in the events {@link LoginFailed},
 * {@link RefreshRefused} and {@link TokenRefused}. Only the response to a rejected refresh always has
 * {@link #UNKNOWN_SESSION}. Later versions may add reasons.
 *
 * <pre>{@code
 * try {
 *     return tokens.principal(token).getName();
 * } catch (JwtException e) {
 *     if (e.reason() == RefusalReason.EXPIRED) {
 *         return "The link has expired";
 *     }
 *     throw e;
 * }
 * }</pre>
 *
 * @since 1.0
 */
public enum RefusalReason {

    /** The body of a login, refresh or logout was not a JSON object in UTF-8, too large, or it took too long. */
    MALFORMED_LOGIN,

    /** An endpoint was requested with an HTTP method that it does not support. */
    WRONG_METHOD,

    /**
     * Too many logins ran at the same time, for whatever accounts, or too many bodies of refreshes and logouts arrived
     * ({@code jwt.login-concurrency}).
     */
    TOO_MANY_LOGINS,

    /** There is no such account, or the password is wrong. */
    WRONG_CREDENTIALS,

    /** Too many logins of this account have failed, so it has to wait. */
    TOO_MANY_FAILURES,

    /** The request has no token. */
    MISSING,

    /** The header, cookie or token does not have the required form (RFC 7515, section 3.1), or is too long. */
    MALFORMED,

    /** The token is signed with another algorithm than {@code jwt.algorithm}, or with none. */
    WRONG_ALGORITHM,

    /** The token has an unknown key id ({@code kid}: RFC 7515, section 4.1.4). */
    UNKNOWN_KEY,

    /** The signature does not match the token and the key. */
    BAD_SIGNATURE,

    /** A required claim is missing. */
    MISSING_CLAIM,

    /** A time claim is not a number. */
    MALFORMED_CLAIM,

    /** The token was issued in the future ({@code iat}). */
    ISSUED_IN_FUTURE,

    /** The token is not valid yet ({@code nbf}: RFC 7519, section 4.1.5). */
    NOT_YET_VALID,

    /** The token has expired ({@code exp}: RFC 7519, section 4.1.4). */
    EXPIRED,

    /** The token is for another audience ({@code aud}: RFC 7519, section 4.1.3). */
    WRONG_AUDIENCE,

    /** The token comes from another issuer ({@code iss}: RFC 7519, section 4.1.1). */
    WRONG_ISSUER,

    /** The token is valid, but its user no longer exists. */
    UNKNOWN_USER,

    /** The user revoked the token ({@link JwtSubject#tokensValidFrom()}), or the session of the token has ended. */
    REVOKED,

    /** The refresh token belongs to no session: the session has ended, or the token never existed. */
    UNKNOWN_SESSION,

    /** The session of the refresh token has expired. */
    SESSION_EXPIRED,

    /** The refresh token was used again after its successor had been issued, which ended the session. */
    REFRESH_REUSED,

    /**
     * A page of another origin sent the request (RFC 6454), or the request lacks the header that
     * {@code jwt.cookie-csrf=token} requires. Only a request whose token is in a cookie, and a login, refresh or logout
     * with cookies, is checked.
     */
    CROSS_ORIGIN,

    /** The user has none of the roles that the resource requires, or the resource is closed to all callers. */
    INSUFFICIENT_ROLE,

    /** The login is older than {@link JwtRequired#maxAge()} of the resource, or the token has no {@code auth_time}. */
    LOGIN_TOO_OLD,

    /** A hook or a resource of the application threw its own {@link JwtException}. */
    APPLICATION,

    /**
     * The login or token could not be checked: a hook of the application failed, or the keys of the issuer could not be
     * fetched. The log has the details.
     */
    UNCHECKED
}
