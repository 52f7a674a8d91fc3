package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;

/**
 * A row of the table of forms.
 *
 * @param matter what it is about
 * @param name what is special about it
 * @param token as it is sent; rightly signed, unless the signature is what is special
 * @param answer the description of the refusal, or {@link #ACCEPTED}
 */
record TokenForm(Matter matter, String name, String token, String answer) {

    static final String ACCEPTED = "accepted";
    static final String HEADER_PADDING = "Invalid header padding";
    static final String HEADER_STRING = "Invalid header string: must be a JSON object";
    static final String PAYLOAD_PADDING = "Invalid payload padding";
    static final String PAYLOAD_STRING = "Invalid payload string: must be a JSON object";
    static final String CRYPTO_PADDING = "Invalid crypto padding";

    enum Matter {
        LENGTH,
        DOTS,
        ALPHABET,
        CANONICAL_BASE64,
        JSON_OBJECT,
        UNIQUE_NAMES,
        NESTING,
        BYTE_ORDER_MARK,
        UTF_8,
        ALGORITHM,
        EXTENSIONS,
        KEYS_IN_THE_HEADER
    }

    static String headerWith(String member) {
        return "{\"alg\":\"HS256\"," + member + "}";
    }

    static String claimsWith(String member) {
        return CLAIMS.substring(0, CLAIMS.length() - 1) + "," + member + "}";
    }

    @Override
    public String toString() {
        return (matter + ": " + name + ": " + answer).replaceAll("[^\\x20-\\x7e]", "?");
    }
}
