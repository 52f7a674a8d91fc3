package io.github.cdijwt.internal.throttle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * A try to log in, in hashes, which are of a length that clients do not choose.
 *
 * @param account the account, however it was spelled
 * @param spelling the account as it was spelled
 * @param address where the client is; 0: that is not known
 */
record Attempt(long account, long spelling, long address) {

    private static final long NOWHERE = 0;

    static Attempt of(String account, Optional<String> address) {
        return new Attempt(
                hash(Spelling.folded(account)),
                hash(account),
                address.map(Attempt::hash).orElse(NOWHERE));
    }

    /** All tries for the account. */
    Origin anywhere() {
        return new Origin(account, NOWHERE);
    }

    /** Those for the account from this address. */
    Origin here() {
        return new Origin(account, address);
    }

    /** Those from this address in this spelling: of one account for certain, where others are spelled alike. */
    Origin own() {
        return new Origin(spelling, address);
    }

    boolean hasAddress() {
        return address != NOWHERE;
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
