package io.github.cdijwt.internal.token;

import java.util.List;

/** The keys in force now. They may be others at the next call. */
public interface Keys {

    /**
     * The key that signs.
     *
     * @throws IllegalStateException if there is none: tokens are only checked here
     */
    JwsKey signing();

    /** All keys that a signature may be checked with: for a token that names none. */
    List<JwsKey> verifying();

    /** The keys that a signature may be checked with where the token names one; empty: there is no such key. */
    List<JwsKey> verifying(String id);
}
