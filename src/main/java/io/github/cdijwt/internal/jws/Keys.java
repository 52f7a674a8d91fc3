package io.github.cdijwt.internal.jws;

import io.github.cdijwt.JwtException;
import java.util.List;

/** The keys in force now. They may be others at the next call. */
public interface Keys {

    /**
     * The key that signs.
     *
     * @throws IllegalStateException if there is none: tokens are only checked here
     */
    JwsKey signing();

    /**
     * The public halves of the application's own private keys, which others may know; empty if it has no private key. The
     * list is the same object for as long as the keys are the same.
     */
    List<JwsKey> own();

    /**
     * All keys that a signature may be checked with: for a token that names none.
     *
     * @throws JwtException with status 503, if it is not known yet which keys there are
     */
    List<JwsKey> verifying();

    /**
     * The keys that a signature may be checked with if the token names one; empty if there is no such key.
     *
     * @throws JwtException with status 503, if it is not known yet which keys there are
     */
    List<JwsKey> verifying(String id);
}
