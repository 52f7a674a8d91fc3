package io.github.cdijwt.internal.throttle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * A login attempt. It holds hashes, so that clients cannot choose how much memory it takes.
 *
 * @param accounts the hashes that the account is counted under, the same for all variants of its name
 * @param spelling the account exactly as the client wrote it
 * @param address the network of the client; 0 if unknown
 */
record Attempt(List<Long> accounts, long spelling, long address) {

    private static final long NOWHERE = 0;

    static Attempt of(String account, Optional<String> address) {
        return new Attempt(
                Spelling.folded(account).map(Attempt::hash).toList(),
                hash(account),
                address.map(Network::of).map(Attempt::hash).orElse(NOWHERE));
    }

    /** The counters for attempts from any address. */
    List<Origin> anywhere() {
        return accounts.stream().map(account -> new Origin(account, NOWHERE)).toList();
    }

    /** The counters for attempts from this address. */
    List<Origin> here() {
        return accounts.stream().map(account -> new Origin(account, address)).toList();
    }

    /** The counter for this address and this exact name, which cannot belong to two accounts with similar names. */
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
            throw new IllegalStateException("This Java runtime does not support SHA-256", e);
        }
    }
}
