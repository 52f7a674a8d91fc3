package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;

/**
 * One variant of a token.
 *
 * @param matter the aspect of the token that it tests
 * @param name the description of the variant
 * @param token the token; its signature is valid unless the variant is about the signature
 * @param answer the description of the rejection, or {@link #ACCEPTED}
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
