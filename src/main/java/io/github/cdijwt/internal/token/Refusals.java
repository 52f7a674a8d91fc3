package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Every rejection by this library. The texts are a contract with clients, and the error table of the README is this
 * list. No text repeats anything that the client sent.
 */
public final class Refusals {

    /** The methods of the login endpoint. */
    public static final String LOGIN_ALLOW = "POST, OPTIONS";

    /** The methods of the public keys. */
    public static final String KEYS_ALLOW = "GET, HEAD, OPTIONS";

    private static final String BAD_REQUEST = "Bad Request";
    private static final String METHOD_NOT_ALLOWED = "Method Not Allowed";
    private static final String FORBIDDEN = "Forbidden";
    private static final String INVALID_HEADER = "Invalid JWT header";
    private static final String INVALID_TOKEN = "Invalid token";
    private static final String INVALID_REFRESH_TOKEN = "The refresh token is not valid";

    private Refusals() {}

    /**
     * The status, the reason and the text for the log, such as {@code 401 EXPIRED (Signature has expired)}. The texts of an
     * application are omitted, because they may repeat what a client sent.
     */
    public static String logged(JwtException refusal) {
        String line = refusal.status() + " " + refusal.reason();
        return refusal instanceof Refusal own ? line + " (" + own.description() + ")" + own.hint() : line;
    }

    // Login

    public static JwtException invalidCredentials() {
        return new Refusal(RefusalReason.WRONG_CREDENTIALS, BAD_REQUEST, "Invalid credentials");
    }

    /** Responds with the time to wait (RFC 9110, section 10.2.3; RFC 6585, section 4). */
    public static JwtException tooManyFailures(Duration wait) {
        return new Refusal(
                RefusalReason.TOO_MANY_FAILURES, "Too Many Requests", "Too many failed logins", 429, retryAfter(wait));
    }

    private static Map<String, String> retryAfter(Duration wait) {
        // Rounded up, so that a client that waits for so long is not rejected again.
        return Map.of("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    }

    /**
     * Too many parallel logins, for whatever accounts (RFC 9110, section 15.6.4). The client may retry when one of them
     * ends.
     */
    public static JwtException tooManyLogins() {
        return new Refusal(
                RefusalReason.TOO_MANY_LOGINS,
                "Service Unavailable",
                "Too many logins at the same time",
                503,
                Map.of("Retry-After", "1"));
    }

    public static JwtException loginTooSlow() {
        return new Refusal(RefusalReason.MALFORMED_LOGIN, "Request Timeout", "The body took too long", 408);
    }

    public static JwtException loginNotJsonObject() {
        return new Refusal(RefusalReason.MALFORMED_LOGIN, BAD_REQUEST, "The body is not a JSON object", 400);
    }

    public static JwtException loginNotReadable() {
        return new Refusal(RefusalReason.MALFORMED_LOGIN, BAD_REQUEST, "The body could not be read", 400);
    }

    public static JwtException loginTooLarge() {
        return new Refusal(RefusalReason.MALFORMED_LOGIN, BAD_REQUEST, "The body is too large", 413);
    }

    public static JwtException loginNotPost() {
        return new Refusal(
                RefusalReason.WRONG_METHOD,
                METHOD_NOT_ALLOWED,
                "Only POST is allowed",
                405,
                Map.of("Allow", LOGIN_ALLOW));
    }

    public static JwtException loginNotJsonType() {
        return new Refusal(RefusalReason.MALFORMED_LOGIN, BAD_REQUEST, "The content type is not application/json", 415);
    }

    // The refresh. The reason is for the event and the log. It would help a client that tries tokens of others.

    public static JwtException unknownSession() {
        return refresh(RefusalReason.UNKNOWN_SESSION);
    }

    public static JwtException sessionExpired() {
        return refresh(RefusalReason.SESSION_EXPIRED);
    }

    public static JwtException refreshReused() {
        return refresh(RefusalReason.REFRESH_REUSED);
    }

    public static JwtException sessionOfUnknownUser() {
        return refresh(RefusalReason.UNKNOWN_USER);
    }

    public static JwtException sessionRevoked() {
        return refresh(RefusalReason.REVOKED);
    }

    /** The rejection to send: the same one for every refresh token that is not valid. */
    public static JwtException withoutReasonOfRefresh(JwtException refusal) {
        boolean hasReason = refusal instanceof Refusal
                && refusal.description().equals(INVALID_REFRESH_TOKEN)
                && refusal.reason() != RefusalReason.UNKNOWN_SESSION;
        return hasReason ? unknownSession() : refusal;
    }

    private static JwtException refresh(RefusalReason reason) {
        return new Refusal(reason, INVALID_TOKEN, INVALID_REFRESH_TOKEN);
    }

    // The public keys

    public static JwtException keysNotGet() {
        return new Refusal(
                RefusalReason.WRONG_METHOD,
                METHOD_NOT_ALLOWED,
                "Only GET is allowed",
                405,
                Map.of("Allow", KEYS_ALLOW));
    }

    // The token in the request

    public static JwtException tokenRequired() {
        return new Refusal(RefusalReason.MISSING, "Authorization Required", "Request does not contain an access token");
    }

    public static JwtException severalHeaders() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_HEADER, "More than one Authorization header");
    }

    /** The accepted schemes are in the log only, because clients of Flask-JWT may know the text. */
    public static JwtException unsupportedScheme(List<String> accepted) {
        return new Refusal(
                RefusalReason.MALFORMED,
                INVALID_HEADER,
                "Unsupported authorization type",
                ", accepted: " + String.join(", ", accepted));
    }

    public static JwtException tokenMissing() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_HEADER, "Token missing");
    }

    public static JwtException tokenContainsSpaces() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_HEADER, "Token contains spaces");
    }

    /** The names are equal, so the server cannot know which cookie belongs to the user (RFC 6265, section 8.6). */
    public static JwtException severalCookies() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "More than one cookie");
    }

    public static JwtException crossOrigin() {
        return new Refusal(RefusalReason.CROSS_ORIGIN, FORBIDDEN, "The request comes from another origin", 403);
    }

    public static JwtException csrfHeaderWrong() {
        return new Refusal(
                RefusalReason.CROSS_ORIGIN, FORBIDDEN, "The X-XSRF-TOKEN header is missing or does not match", 403);
    }

    // The token's form and signature, in the order in which they are checked

    public static JwtException tokenTooLong() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "Token is too long");
    }

    public static JwtException notEnoughSegments() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "Not enough segments");
    }

    public static JwtException tooManySegments() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "Too many segments");
    }

    public static JwtException headerNotBase64() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "Invalid header padding");
    }

    public static JwtException headerNotJsonObject() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "Invalid header string: must be a JSON object");
    }

    public static JwtException headerNotSupported() {
        return new Refusal(
                RefusalReason.MALFORMED, INVALID_TOKEN, "Invalid header string: crit, b64 and zip are not supported");
    }

    public static JwtException payloadNotBase64() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "Invalid payload padding");
    }

    public static JwtException signatureNotBase64() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "Invalid crypto padding");
    }

    public static JwtException algorithmNotAllowed() {
        return new Refusal(RefusalReason.WRONG_ALGORITHM, INVALID_TOKEN, "The specified alg value is not allowed");
    }

    public static JwtException keyUnknown() {
        return new Refusal(RefusalReason.UNKNOWN_KEY, INVALID_TOKEN, "The key that the token names (kid) is not known");
    }

    public static JwtException signatureInvalid() {
        return new Refusal(RefusalReason.BAD_SIGNATURE, INVALID_TOKEN, "Signature verification failed");
    }

    public static JwtException payloadNotJsonObject() {
        return new Refusal(RefusalReason.MALFORMED, INVALID_TOKEN, "Invalid payload string: must be a JSON object");
    }

    // The claims, in the order in which they are checked

    /** The name comes from the settings, not from the client. */
    public static JwtException claimMissing(String name) {
        return new Refusal(RefusalReason.MISSING_CLAIM, INVALID_TOKEN, "Token is missing the \"" + name + "\" claim");
    }

    public static JwtException issuedAtNotNumber() {
        return new Refusal(RefusalReason.MALFORMED_CLAIM, INVALID_TOKEN, "Issued At claim (iat) must be an integer.");
    }

    public static JwtException issuedInFuture() {
        return new Refusal(
                RefusalReason.ISSUED_IN_FUTURE, INVALID_TOKEN, "Issued At claim (iat) cannot be in the future.");
    }

    public static JwtException notBeforeNotNumber() {
        return new Refusal(RefusalReason.MALFORMED_CLAIM, INVALID_TOKEN, "Not Before claim (nbf) must be an integer.");
    }

    public static JwtException notYetValid() {
        return new Refusal(RefusalReason.NOT_YET_VALID, INVALID_TOKEN, "The token is not yet valid (nbf)");
    }

    public static JwtException expirationNotNumber() {
        return new Refusal(
                RefusalReason.MALFORMED_CLAIM, INVALID_TOKEN, "Expiration Time claim (exp) must be an integer.");
    }

    public static JwtException expired() {
        return new Refusal(RefusalReason.EXPIRED, INVALID_TOKEN, "Signature has expired");
    }

    public static JwtException audienceInvalid() {
        return new Refusal(RefusalReason.WRONG_AUDIENCE, INVALID_TOKEN, "Invalid audience");
    }

    public static JwtException issuerInvalid() {
        return new Refusal(RefusalReason.WRONG_ISSUER, INVALID_TOKEN, "Invalid issuer");
    }

    public static JwtException noSuchUser() {
        return new Refusal(RefusalReason.UNKNOWN_USER, "Invalid JWT", "User does not exist");
    }

    public static JwtException revoked() {
        return new Refusal(RefusalReason.REVOKED, INVALID_TOKEN, "Token has been revoked");
    }

    public static JwtException loginTooOld() {
        return new Refusal(RefusalReason.LOGIN_TOO_OLD, "Authorization Required", "A more recent login is required");
    }

    // The roles of the caller

    public static JwtException insufficientRole() {
        return new Refusal(RefusalReason.INSUFFICIENT_ROLE, FORBIDDEN, "Insufficient role", 403);
    }

    public static JwtException denied() {
        return new Refusal(RefusalReason.INSUFFICIENT_ROLE, FORBIDDEN, "No caller is allowed", 403);
    }

    // Not the client's fault

    /** Responds with the time to wait (RFC 9110, sections 10.2.3 and 15.6.4). */
    public static JwtException keysUnavailable(Duration wait) {
        return new Refusal(
                RefusalReason.UNCHECKED,
                "Service Unavailable",
                "The keys of the issuer are not available",
                503,
                retryAfter(wait));
    }

    public static JwtException couldNotCheck() {
        return new Refusal(RefusalReason.UNCHECKED, "Internal Server Error", "The request could not be processed", 500);
    }
}
