package io.github.cdijwt.internal.jws;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Base64url without padding (RFC 7515, section 2), in canonical form only: if a token had two encodings, it could
 * bypass a list of revoked tokens. The JDK's decoder accepts several encodings, and it rejects others with an
 * exception, whose stack trace is expensive when anyone may send anything.
 */
public final class Base64Url {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final int BITS_PER_CHARACTER = 6;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** The six bits of each character; negative if it is not in the alphabet. */
    private static final byte[] BITS = new byte[256];

    static {
        Arrays.fill(BITS, (byte) -1);
        for (byte bits = 0; bits < ALPHABET.length(); bits++) {
            BITS[ALPHABET.charAt(bits)] = bits;
        }
    }

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** Decodes a part of a Latin-1 text; null if it is not in the form that {@link #encode} returns. */
    public static byte @Nullable [] decode(byte[] text, int from, int end) {
        return isCanonical(text, from, end) ? decoded(text, from, end) : null;
    }

    /**
     * Like {@link #decode}, but faster for valid text and expensive for invalid text: use it only after the signature
     * check.
     */
    public static byte @Nullable [] decodeSigned(byte[] text, int from, int end) {
        if (!endsCanonically(text, from, end)) {
            return null;
        }
        try {
            return decoded(text, from, end);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a part of a text, which may be empty, is in the form that {@link #encode} returns. */
    public static boolean isCanonical(byte[] text, int from, int end) {
        int all = 0;
        for (int i = from; i < end; i++) {
            all |= BITS[text[i] & 0xff];
        }
        return all >= 0 && endsCanonically(text, from, end);
    }

    private static byte[] decoded(byte[] text, int from, int end) {
        return DECODER.decode(ByteBuffer.wrap(text, from, end - from)).array();
    }

    /** No padding, no leftover bits in the last character, and no incomplete last group of one character. */
    private static boolean endsCanonically(byte[] text, int from, int end) {
        int strayBits = (end - from) * BITS_PER_CHARACTER % Byte.SIZE;
        if (strayBits == BITS_PER_CHARACTER) {
            return false;
        }
        int last = from == end ? 0 : BITS[text[end - 1] & 0xff];
        return last >= 0 && (last & ((1 << strayBits) - 1)) == 0;
    }
}
