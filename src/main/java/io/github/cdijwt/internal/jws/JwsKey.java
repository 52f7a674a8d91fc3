package io.github.cdijwt.internal.jws;

import java.security.Key;
import java.util.Optional;

/** A key that fits its algorithm, perhaps with a name that tokens know it by ({@code kid}: RFC 7515, section 4.1.4). */
public final class JwsKey {

    private final JwsAlgorithm algorithm;
    private final Optional<String> id;
    private final Key key;
    private final boolean unnamed;
    private final ReadyPrimitives ready = new ReadyPrimitives();

    private JwsKey(JwsAlgorithm algorithm, Optional<String> id, Key key, boolean unnamed) {
        this.algorithm = algorithm;
        this.id = id;
        this.key = key;
        this.unnamed = unnamed;
    }

    /**
     * A key to sign with.
     *
     * @throws IllegalArgumentException if the algorithm cannot sign with it
     */
    public static JwsKey signing(JwsAlgorithm algorithm, Optional<String> id, Key key) {
        return checked(algorithm, algorithm.canSignWith(key), id, key, id.isEmpty());
    }

    /**
     * A key to check signatures with.
     *
     * @throws IllegalArgumentException if the algorithm cannot check signatures with it
     */
    public static JwsKey verifying(JwsAlgorithm algorithm, Optional<String> id, Key key) {
        return checked(algorithm, algorithm.canVerifyWith(key), id, key, id.isEmpty());
    }

    /**
     * A key to check signatures with that was given no id: its issuer may call it by any, or by its thumbprint.
     *
     * @throws IllegalArgumentException if the algorithm cannot check signatures with it
     */
    public static JwsKey unnamed(JwsAlgorithm algorithm, String thumbprint, Key key) {
        return checked(algorithm, algorithm.canVerifyWith(key), Optional.of(thumbprint), key, true);
    }

    private static JwsKey checked(JwsAlgorithm algorithm, boolean fits, Optional<String> id, Key key, boolean unnamed) {
        if (!fits) {
            throw new IllegalArgumentException("The key cannot be used with " + algorithm);
        }
        return new JwsKey(algorithm, id, key, unnamed);
    }

    public Optional<String> id() {
        return id;
    }

    /** Whether tokens may name it by an id that is not known here. */
    boolean isUnnamed() {
        return unnamed;
    }

    public Key key() {
        return key;
    }

    public JwsAlgorithm algorithm() {
        return algorithm;
    }

    public ReadyPrimitives ready() {
        return ready;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "JwsKey[" + id.orElse("") + "]";
    }
}
