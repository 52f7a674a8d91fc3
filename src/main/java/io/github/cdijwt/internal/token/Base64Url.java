package io.github.cdijwt.internal.token;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Base64url without padding (RFC 7515, section 2), each value in one spelling only: a token that could be spelled in two
 * ways would slip past whatever remembers tokens by their text. The JDK's decoder lets several pass, and what it does not
 * let pass it answers with a stack trace, which is dear where anybody may send anything.
 */
final class Base64Url {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** The six bits of a character; negative where it has none, and so is whatever it is combined with. */
    private static final byte[] BITS = new byte[256];

    static {
        Arrays.fill(BITS, (byte) -1);
        for (byte bits = 0; bits < ALPHABET.length(); bits++) {
            BITS[ALPHABET.charAt(bits)] = bits;
        }
    }

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** Decodes a part of a text in Latin-1; null if that is not what {@link #encode} gives for any bytes. */
    static byte @Nullable [] decode(byte[] text, int from, int end) {
        int length = end - from;
        byte[] decoded = new byte[(int) (length * 3L / 4)];
        int place = 0;
        int next = from;
        for (; next + 4 <= end; next += 4) {
            int bits = pair(text, next) << 12 | pair(text, next + 2);
            if (bits < 0) {
                return null;
            }
            decoded[place++] = (byte) (bits >> 16);
            decoded[place++] = (byte) (bits >> 8);
            decoded[place++] = (byte) bits;
        }
        return switch (end - next) {
            case 0 -> decoded;
            case 2 -> endsWith(decoded, place, pair(text, next), 4) ? decoded : null;
            case 3 -> endsWith(decoded, place, pair(text, next) << 6 | bits(text, next + 2), 2) ? decoded : null;
            default -> null;
        };
    }

    /** The last bytes; not where the last character has bits that belong to no byte. */
    private static boolean endsWith(byte[] decoded, int place, int bits, int stray) {
        if (bits < 0 || (bits & ((1 << stray) - 1)) != 0) {
            return false;
        }
        int whole = bits >> stray;
        for (int i = decoded.length - 1; i >= place; i--) {
            decoded[i] = (byte) whole;
            whole >>= Byte.SIZE;
        }
        return true;
    }

    private static int pair(byte[] text, int place) {
        return bits(text, place) << 6 | bits(text, place + 1);
    }

    private static int bits(byte[] text, int place) {
        return BITS[text[place] & 0xff];
    }
}
