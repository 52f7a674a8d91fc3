package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import java.security.MessageDigest;
import java.util.List;
import org.jose4j.jwa.CryptoPrimitive;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signatures of one algorithm with the keys in force, made and checked by jose4j. */
final class JwsSignatures {

    private static final int MAX_TRIED = 16;

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
     * Checks a signature with the key that the token names, or with each where it names none.
     *
     * @return why it is not one of ours; null: it is
     */
    @Nullable
    JwtException refusal(byte[] input, byte[] signature, JwsHeader header) {
        if (!algorithm.name().equals(header.algorithm())) {
            return Refusals.algorithmNotAllowed();
        }
        List<JwsKey> candidates = candidates(header.keyId());
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
        if (id == null) {
            List<JwsKey> all = keys.verifying();
            // Each has to be tried: where there are many, a token has to name its own.
            return all.size() <= MAX_TRIED ? all : List.of();
        }
        return keys.verifying(id);
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
            throw new IllegalStateException("The key is for " + key.algorithm() + ", and not for " + algorithm);
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
