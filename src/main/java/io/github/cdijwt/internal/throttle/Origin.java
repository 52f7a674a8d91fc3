package io.github.cdijwt.internal.throttle;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * The key of a counter, in hashes: an account from any address, or an account from one address.
 *
 * @param account the account
 * @param address the address; 0 for any address
 */
record Origin(long account, long address) {

    private static final String FAILURES = "f.";
    private static final String KNOWN = "k.";

    /** The id of the failures in a store. */
    String key() {
        return FAILURES + text(account, address);
    }

    /** The owner of the failures in a store, from every address. */
    String owner() {
        return FAILURES + text(account);
    }

    /** The id of a successful login in a store. */
    String keyOfKnown() {
        return KNOWN + text(account, address);
    }

    /** The owner of the successful logins in a store. */
    String ownerOfKnown() {
        return KNOWN + text(account);
    }

    private static String text(long... hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
        for (long hash : hashes) {
            bytes.putLong(hash);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
