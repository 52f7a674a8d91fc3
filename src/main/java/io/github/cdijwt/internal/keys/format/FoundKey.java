package io.github.cdijwt.internal.keys.format;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * A key as it was read from a file or a JWK.
 *
 * @param id the key id; empty if it has none
 * @param key the secret, the private or the public key
 * @param publicHalves for a private key, the candidates for its public key
 */
public record FoundKey(Optional<String> id, Key key, List<PublicKey> publicHalves) {

    /** A private key and its public key, with the same id. */
    public record Pair(JwsKey signing, JwsKey verifying) {}

    /** A secret without an id gets none: its thumbprint would help attackers to guess it. */
    public JwsKey asSecret(JwsAlgorithm algorithm) throws KeyFault {
        byte[] secret = key.getEncoded();
        Optional<String> fault = Secrets.fault(secret, algorithm);
        if (fault.isPresent()) {
            throw new KeyFault(fault.get());
        }
        return JwsKey.signing(algorithm, id, key);
    }

    public Pair asPair(JwsAlgorithm algorithm) throws KeyFault {
        if (!(key instanceof PrivateKey)) {
            throw new KeyFault("holds a public key or a certificate, but this setting takes private keys only:"
                    + " write the private key that belongs to it, or move it to jwt.verify-key-location");
        }
        KeyFit.check(algorithm, key);
        for (PublicKey half : publicHalves) {
            if (algorithm.isPair(key, half)) {
                KeyFit.check(algorithm, half);
                Optional<String> name = Optional.of(name(half));
                return new Pair(JwsKey.signing(algorithm, name, key), JwsKey.verifying(algorithm, name, half));
            }
        }
        throw new KeyFault(
                "holds a private key that " + algorithm + " cannot use, or whose public half does not belong to it");
    }

    public JwsKey asPublic(JwsAlgorithm algorithm) throws KeyFault {
        if (!(key instanceof PublicKey half)) {
            throw new KeyFault("holds a private key, but this setting takes public keys only:"
                    + " anyone who can read it can make tokens, so make a new key pair");
        }
        KeyFit.check(algorithm, half);
        return id.isPresent()
                ? JwsKey.verifying(algorithm, id, half)
                : JwsKey.unnamed(algorithm, PublicJwk.thumbprint(half), half);
    }

    private String name(PublicKey half) throws KeyFault {
        return id.isPresent() ? id.get() : PublicJwk.thumbprint(half);
    }

    /** Without the key material. */
    @Override
    public String toString() {
        return "FoundKey[" + id.orElse("") + "]";
    }
}
