package io.github.cdijwt.internal.jws;

import io.github.cdijwt.JwtException;
import java.util.List;

/** The keys in use now. The next call may return other keys. */
public interface Keys {

    /**
     * The key that signs.
     *
     * @throws IllegalStateException if there is none, because this application only verifies tokens
     */
    JwsKey signing();

    /**
     * The public halves of the application's own private keys, which may be published; empty if there is no private
     * key. While the keys do not change, the same list object is returned.
     */
    List<JwsKey> own();

    /**
     * All keys to try for a token without a key id.
     *
     * @throws JwtException with status 503, if the keys could not be fetched yet
     */
    List<JwsKey> verifying();

    /**
     * The keys to try for a token with this key id; empty if there is no such key.
     *
     * @throws JwtException with status 503, if the keys could not be fetched yet
     */
    List<JwsKey> verifying(String id);

    /** The ids of the keys, for the log. It contains no key material, and nothing is fetched for it. */
    String description();
}
