package io.github.cdijwt.internal.throttle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Whose tries are counted together: those for an account, or for an account from one address. Names are kept as hashes, of a
 * length that clients do not choose.
 *
 * @param account the account
 * @param address the address; 0: any
 */
record Origin(long account, long address) {

    private static final long ANYWHERE = 0;

    static Origin of(String account) {
        return new Origin(hash(normal(account)), ANYWHERE);
    }

    Origin at(String address) {
        return new Origin(account, hash(address));
    }

    /** What many applications take for one account: with other letters in the look of the same, it is no other one. */
    private static String normal(String account) {
        return Normalizer.normalize(account, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static long hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has to know SHA-256, and this one does not", e);
        }
    }
}
