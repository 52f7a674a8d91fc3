package io.github.cdijwt.internal.rest.answer;

import java.time.Duration;

/**
 * The {@code WWW-Authenticate} header of a 401 (RFC 9110, section 11.6.1; RFC 6750, section 3).
 *
 * @param scheme the first of the configured schemes
 * @param realm the realm, which may be any text
 */
public record Challenge(String scheme, String realm) {

    /** Returns the challenge without an error code, because no token was sent. */
    @Override
    public String toString() {
        return scheme + " realm=\"" + quotable(realm).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Returns the challenge with the reason why a token was rejected. */
    public String forInvalidToken(String description) {
        return withError("invalid_token", description);
    }

    /**
     * Returns the challenge for a valid token without the required role. RFC 6750 has no code for roles; this one is the
     * closest.
     */
    public String forInsufficientRole(String description) {
        return withError("insufficient_scope", description);
    }

    /** Returns the challenge for a token whose login is too old (RFC 9470, section 3). */
    public String forOldLogin(String description, Duration maxAge) {
        return withError("insufficient_user_authentication", description) + ", max_age=\"" + maxAge.toSeconds() + '"';
    }

    private String withError(String code, String description) {
        // RFC 6750 allows neither quotes nor backslashes in a description, escaped or not.
        String plain = quotable(description).replace('"', '\'').replace('\\', '/');
        return this + ", error=\"" + code + "\", error_description=\"" + plain + '"';
    }

    /**
     * Keeps printable ASCII, which every server can send in a header. Other characters, above all line breaks, become
     * question marks.
     */
    private static String quotable(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
