package io.github.cdijwt.internal.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Base64url without padding (RFC 7515, section 2), each value in one spelling only: a token that could be spelled in two
 * ways would slip past whatever remembers tokens by their text.
 */
final class Base64Url {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS_PER_CHARACTER = 6;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * Decodes.
     *
     * @throws IllegalArgumentException if the text is not what {@link #encode} gives for any bytes
     */
    static byte[] decode(String text) {
        // The decoder lets padding pass, and bits in the last character that belong to no byte.
        if (text.indexOf('=') >= 0 || hasStrayBits(text)) {
            throw new IllegalArgumentException("not canonical");
        }
        return DECODER.decode(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean hasStrayBits(String text) {
        int strayBits = text.length() * BITS_PER_CHARACTER % Byte.SIZE;
        if (strayBits == 0) {
            return false;
        }
        int last = ALPHABET.indexOf(text.charAt(text.length() - 1));
        return (last & ((1 << strayBits) - 1)) != 0;
    }
}
