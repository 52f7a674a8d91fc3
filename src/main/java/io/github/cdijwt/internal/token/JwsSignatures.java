package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsHeader;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.jws.Keys;
import java.security.MessageDigest;
import java.util.List;
import org.jose4j.jwa.CryptoPrimitive;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Creates and verifies signatures of one algorithm with the keys in use, by means of jose4j. */
final class JwsSignatures {

    private final JwsAlgorithm algorithm;
    private final JsonWebSignatureAlgorithm signatures;
    private final Keys keys;

    JwsSignatures(JwsAlgorithm algorithm, Keys keys) {
        this.algorithm = algorithm;
        this.signatures = algorithm.signatures();
        this.keys = keys;
    }

    byte[] sign(byte[] input, JwsKey key) {
        try {
            return signed(input, key);
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed with " + algorithm, e);
        }
    }

    /**
     * Verifies a signature with the key that the token refers to, or with each key if it has no key id.
     *
     * @return the rejection; null if one of the keys in use made the signature
     */
    @Nullable
    JwtException refusal(byte[] input, byte[] signature, JwsHeader header) {
        if (!algorithm.name().equals(header.algorithm())) {
            return Refusals.algorithmNotAllowed();
        }
        List<JwsKey> candidates;
        try {
            candidates = candidates(header.keyId());
        } catch (JwtException unavailable) {
            return unavailable;
        }
        if (candidates.isEmpty()) {
            return Refusals.keyUnknown();
        }
        if (algorithm.hasLength(signature)) {
            for (JwsKey key : candidates) {
                if (isSigned(input, signature, key)) {
                    return null;
                }
            }
        }
        return Refusals.signatureInvalid();
    }

    private List<JwsKey> candidates(@Nullable String id) {
        List<JwsKey> found = id == null ? keys.verifying() : keys.verifying(id);
        return found.size() <= KeySet.MAX_TRIED ? found : List.of();
    }

    private boolean isSigned(byte[] input, byte[] signature, JwsKey key) {
        try {
            return algorithm.isAsymmetric()
                    ? signatures.verifySignature(signature, key.key(), input, JwsAlgorithm.ANY_PROVIDER)
                    : MessageDigest.isEqual(signed(input, key), signature);
        } catch (JoseException | RuntimeException e) {
            return false;
        }
    }

    private byte[] signed(byte[] input, JwsKey key) throws JoseException {
        if (key.algorithm() != algorithm) {
            throw new IllegalStateException("The key is for " + key.algorithm() + ", not for " + algorithm);
        }
        CryptoPrimitive ready = key.ready().take();
        if (ready == null) {
            ready = signatures.prepareForSign(key.key(), JwsAlgorithm.ANY_PROVIDER);
        }
        try {
            byte[] signature = signatures.sign(ready, input);
            key.ready().giveBack(ready);
            return signature;
        } catch (JoseException | RuntimeException | Error e) {
            key.ready().drop(ready);
            throw e;
        }
    }
}
