package io.github.cdijwt.internal.token;

import java.security.Key;
import java.util.Optional;

/** A key that fits its algorithm, perhaps with a name that tokens know it by ({@code kid}: RFC 7515, section 4.1.4). */
public final class JwsKey {

    private final JwsAlgorithm algorithm;
    private final Optional<String> id;
    private final Key key;
    private final ReadyPrimitives ready = new ReadyPrimitives();

    private JwsKey(JwsAlgorithm algorithm, Optional<String> id, Key key) {
        this.algorithm = algorithm;
        this.id = id;
        this.key = key;
    }

    /**
     * A key to sign with.
     *
     * @throws IllegalArgumentException if the algorithm cannot sign with it
     */
    public static JwsKey signing(JwsAlgorithm algorithm, Optional<String> id, Key key) {
        return checked(algorithm, algorithm.canSignWith(key), id, key);
    }

    /**
     * A key to check signatures with.
     *
     * @throws IllegalArgumentException if the algorithm cannot check signatures with it
     */
    public static JwsKey verifying(JwsAlgorithm algorithm, Optional<String> id, Key key) {
        return checked(algorithm, algorithm.canVerifyWith(key), id, key);
    }

    private static JwsKey checked(JwsAlgorithm algorithm, boolean fits, Optional<String> id, Key key) {
        if (!fits) {
            throw new IllegalArgumentException("The key cannot be used with " + algorithm);
        }
        return new JwsKey(algorithm, id, key);
    }

    public Optional<String> id() {
        return id;
    }

    public Key key() {
        return key;
    }

    JwsAlgorithm algorithm() {
        return algorithm;
    }

    ReadyPrimitives ready() {
        return ready;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "JwsKey[" + id.orElse("") + "]";
    }
}
