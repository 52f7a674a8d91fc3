package io.github.cdijwt.internal.keys.format;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Estimates how hard a secret is to guess for an attacker who expects patterns. Random bytes have no patterns, even in
 * base64 or hex.
 */
final class Guesswork {

    private static final int LONGEST_STEP = 2;
    private static final int BYTE = 8;

    private Guesswork() {}

    /** The period of a secret in bytes, or its length if it does not contain the period twice. */
    static int period(byte[] secret) {
        // The length of the longest proper prefix that is also a suffix (Knuth, Morris, Pratt).
        int[] border = new int[secret.length + 1];
        int length = 0;
        for (int i = 1; i < secret.length; i++) {
            while (length > 0 && secret[i] != secret[length]) {
                length = border[length];
            }
            length += secret[i] == secret[length] ? 1 : 0;
            border[i + 1] = length;
        }
        int period = secret.length - border[secret.length];
        return period * 2 <= secret.length ? period : secret.length;
    }

    /**
     * An estimate of the entropy in bits. A byte does not count if it repeats the byte before it, if it continues a
     * sequence with steps of at most two (of adjacent bytes or of every second byte), or if it completes a group of
     * three bytes that occurred before. Every other byte counts as many bits as the logarithm of the number of
     * different bytes.
     */
    static double bits(byte[] secret) {
        byte[] bytes = withoutRuns(secret);
        BitSet different = new BitSet();
        Set<Integer> threes = new HashSet<>();
        int counted = 0;
        for (int i = 0; i < bytes.length; i++) {
            different.set(bytes[i] & 0xFF);
            boolean known = i > 1 && !threes.add(three(bytes, i));
            if (!known && !goesOn(bytes, i, 1) && !goesOn(bytes, i, 2)) {
                counted++;
            }
        }
        return counted * Math.log(Math.max(1, different.cardinality())) / Math.log(2);
    }

    private static byte[] withoutRuns(byte[] secret) {
        byte[] bytes = new byte[secret.length];
        int length = 0;
        for (byte next : secret) {
            if (length == 0 || bytes[length - 1] != next) {
                bytes[length] = next;
                length++;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int three(byte[] bytes, int end) {
        int three = 0;
        for (int i = end - 2; i <= end; i++) {
            three = (three << BYTE) | (bytes[i] & 0xFF);
        }
        return three;
    }

    private static boolean goesOn(byte[] bytes, int i, int apart) {
        if (i < 2 * apart) {
            return false;
        }
        int step = bytes[i] - bytes[i - apart];
        return Math.abs(step) <= LONGEST_STEP && step == bytes[i - apart] - bytes[i - 2 * apart];
    }
}
