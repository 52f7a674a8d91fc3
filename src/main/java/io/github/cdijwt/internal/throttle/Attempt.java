package io.github.cdijwt.internal.throttle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * A try to log in, in hashes, which are of a length that clients do not choose.
 *
 * @param accounts what the account is counted under, however it was spelled
 * @param spelling the account as it was spelled
 * @param address the network that the client is in; 0: unknown
 */
record Attempt(List<Long> accounts, long spelling, long address) {

    private static final long NOWHERE = 0;

    static Attempt of(String account, Optional<String> address) {
        return new Attempt(
                Spelling.folded(account).map(Attempt::hash).toList(),
                hash(account),
                address.map(Network::of).map(Attempt::hash).orElse(NOWHERE));
    }

    /** All tries for the account. */
    List<Origin> anywhere() {
        return accounts.stream().map(account -> new Origin(account, NOWHERE)).toList();
    }

    /** Those for the account from this address. */
    List<Origin> here() {
        return accounts.stream().map(account -> new Origin(account, address)).toList();
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
