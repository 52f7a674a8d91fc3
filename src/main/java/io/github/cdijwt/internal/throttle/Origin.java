package io.github.cdijwt.internal.throttle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whose tries are counted together: those for an account, or for an account from one address. Names are kept as hashes, of a
 * length that clients do not choose.
 *
 * @param account the account
 * @param address the address; 0: any
 */
record Origin(long account, long address) {

    private static final long ANYWHERE = 0;
    private static final Pattern IGNORED = Pattern.compile("[\\p{InCombiningDiacriticalMarks}\\p{Cf}\\p{Cc}]");

    static Origin of(String account) {
        return new Origin(hash(normal(account)), ANYWHERE);
    }

    Origin at(String address) {
        return new Origin(account, hash(address));
    }

    /**
     * What many databases take for one account, whatever its case, accents and invisible characters. Too much in common costs
     * two accounts a wait; too little, and a password can be guessed under as many names as one can be spelled in.
     */
    private static String normal(String account) {
        // By way of capitals, which several small letters share.
        String folded = account.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(folded, Normalizer.Form.NFKD);
        return IGNORED.matcher(plain).replaceAll("").strip().toLowerCase(Locale.ROOT);
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
