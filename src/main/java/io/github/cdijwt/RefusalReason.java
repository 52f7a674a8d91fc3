package io.github.cdijwt;

/**
 * Why a login or a token was refused: in {@link LoginFailed}, in {@link TokenRefused} and in the log. Further reasons may be
 * added in later versions.
 */
public enum RefusalReason {

    /** The login was not a JSON object in UTF-8, too large, or its body took too long. */
    MALFORMED_LOGIN,

    /** Too many logins, of any accounts, ran at the same time ({@code jwt.login-concurrency}). */
    TOO_MANY_LOGINS,

    /** There is no such account, or the password is another one. */
    WRONG_CREDENTIALS,

    /** So many logins of this account have failed that it has to wait. */
    TOO_MANY_FAILURES,

    /** The request has no token. */
    MISSING,

    /** The header or the token in it has not the form that it must have (RFC 7515, section 3.1), or is too long. */
    MALFORMED,

    /** The token is signed with another algorithm than {@code jwt.algorithm}, or with none. */
    WRONG_ALGORITHM,

    /** The token names a key that is not known ({@code kid}: RFC 7515, section 4.1.4). */
    UNKNOWN_KEY,

    /** The signature is not that of the key over this token. */
    BAD_SIGNATURE,

    /** A claim that is required is not there. */
    MISSING_CLAIM,

    /** A time is no number. */
    MALFORMED_CLAIM,

    /** The token says that it was issued later than now ({@code iat}). */
    ISSUED_IN_FUTURE,

    /** The token is for later ({@code nbf}: RFC 7519, section 4.1.5). */
    NOT_YET_VALID,

    /** The token has had its time ({@code exp}: RFC 7519, section 4.1.4). */
    EXPIRED,

    /** The token is for others ({@code aud}: RFC 7519, section 4.1.3). */
    WRONG_AUDIENCE,

    /** The token is from others ({@code iss}: RFC 7519, section 4.1.1). */
    WRONG_ISSUER,

    /** The token is valid, and its user is not there any more. */
    UNKNOWN_USER,

    /** The user has none of the roles that the resource asks for. */
    INSUFFICIENT_ROLE,

    /** A hook of the application refused, with a {@link JwtException} of its own. */
    APPLICATION,

    /**
     * It could not be checked: a hook of the application failed, or the keys of the issuer could not be fetched. The log says
     * how.
     */
    UNCHECKED
}
