package io.github.cdijwt.internal.rest.answer;

/**
 * The {@code WWW-Authenticate} header of a 401 (RFC 9110, section 11.6.1; RFC 6750, section 3).
 *
 * @param scheme the scheme, as configured
 * @param realm the realm, any text
 */
public record Challenge(String scheme, String realm) {

    /** Without an error: no token was sent. */
    @Override
    public String toString() {
        return scheme + " realm=\"" + quotable(realm).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** With the reason why a token was refused. */
    public String forInvalidToken(String description) {
        return withError("invalid_token", description);
    }

    /** With the reason why a good token was not enough: the nearest that RFC 6750 has a code for. */
    public String forInsufficientRole(String description) {
        return withError("insufficient_scope", description);
    }

    private String withError(String code, String description) {
        // RFC 6750 allows neither quotes nor backslashes in it, escaped or not.
        String plain = quotable(description).replace('"', '\'').replace('\\', '/');
        return this + ", error=\"" + code + "\", error_description=\"" + plain + '"';
    }

    /** What a header can carry everywhere: printable ASCII. Anything else, line breaks first of all, becomes a question mark. */
    private static String quotable(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
