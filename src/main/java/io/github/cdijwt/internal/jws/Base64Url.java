package io.github.cdijwt.internal.jws;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Base64url without padding (RFC 7515, section 2), each value in one spelling only: a token that could be spelled in two
 * ways would slip past whatever remembers tokens by their text. The JDK's decoder lets several pass, and what it does not
 * let pass it answers with a stack trace, which is dear where anybody may send anything.
 */
public final class Base64Url {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final int BITS_PER_CHARACTER = 6;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** The six bits of a character; negative where it has none. */
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

    /** Decodes a part of a text in Latin-1; null if that is not what {@link #encode} gives for any bytes. */
    public static byte @Nullable [] decode(byte[] text, int from, int end) {
        return isCanonical(text, from, end) ? decoded(text, from, end) : null;
    }

    /** The same, faster where all is well, and dear where it is not: for what nobody could send who has no key. */
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

    /** Whether a part of a text, which may be empty, is what {@link #encode} gives for some bytes. */
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

    /** Without padding, without bits in the last character that belong to no byte, and without a single character over. */
    private static boolean endsCanonically(byte[] text, int from, int end) {
        int strayBits = (end - from) * BITS_PER_CHARACTER % Byte.SIZE;
        if (strayBits == BITS_PER_CHARACTER) {
            return false;
        }
        int last = from == end ? 0 : BITS[text[end - 1] & 0xff];
        return last >= 0 && (last & ((1 << strayBits) - 1)) == 0;
    }
}
