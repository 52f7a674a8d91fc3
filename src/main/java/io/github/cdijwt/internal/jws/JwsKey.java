package io.github.cdijwt.internal.jws;

import java.security.Key;
import java.util.Optional;

/** A key that fits its algorithm, with an optional key id ({@code kid}: RFC 7515, section 4.1.4). */
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
     * A key to verify signatures with.
     *
     * @throws IllegalArgumentException if the algorithm cannot verify signatures with it
     */
    public static JwsKey verifying(JwsAlgorithm algorithm, Optional<String> id, Key key) {
        return checked(algorithm, algorithm.canVerifyWith(key), id, key, id.isEmpty());
    }

    /**
     * A key to verify signatures with that has no configured id: its issuer may use its thumbprint or any other id.
     *
     * @throws IllegalArgumentException if the algorithm cannot verify signatures with it
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

    /** Whether tokens may use an unknown id for it. */
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

    /** The id in quotation marks, for the log, without characters that could forge lines. */
    String name() {
        return id.map(text -> '"' + text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"]", "?") + '"')
                .orElse("a key without an id");
    }

    /** Without the key material. */
    @Override
    public String toString() {
        return "JwsKey[" + id.orElse("") + "]";
    }
}
