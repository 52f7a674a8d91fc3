package io.github.cdijwt.test;

import io.github.cdijwt.internal.jws.Base64Url;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.lang.JoseException;

/** A new key that no application knows, and that fits an algorithm. */
final class ForeignKey {

    private static final int RSA_BITS = 2048;

    private final JwsAlgorithm algorithm;
    private final Key key;

    ForeignKey(JwsAlgorithm algorithm) {
        this.algorithm = algorithm;
        try {
            this.key = newKey(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot make a key for " + algorithm, e);
        }
    }

    /** The same token with a signature of this key. Header and claims remain as they are. */
    String resigned(String token) {
        String input = token.substring(0, Math.max(0, token.lastIndexOf('.')));
        if (input.indexOf('.') < 0) {
            throw new IllegalStateException(
                    "The EncodeHandler of this application makes no signed tokens, so there is no foreign signature");
        }
        JsonWebSignatureAlgorithm signatures = algorithm.signatures();
        try {
            byte[] signature = signatures.sign(
                    signatures.prepareForSign(key, JwsAlgorithm.ANY_PROVIDER),
                    input.getBytes(StandardCharsets.US_ASCII));
            return input + '.' + Base64Url.encode(signature);
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed with " + algorithm, e);
        }
    }

    private static Key newKey(JwsAlgorithm algorithm) throws GeneralSecurityException {
        return switch (algorithm.keyType()) {
            case OCT -> secret(algorithm);
            case RSA -> {
                KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
                pairs.initialize(RSA_BITS);
                yield pairs.generateKeyPair().getPrivate();
            }
            case EC -> {
                KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
                pairs.initialize(new ECGenParameterSpec(curve(algorithm)));
                yield pairs.generateKeyPair().getPrivate();
            }
            case OKP ->
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        };
    }

    private static Key secret(JwsAlgorithm algorithm) {
        byte[] random = new byte[algorithm.minimumSecretBytes()];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, algorithm.name());
    }

    /** The curve of an algorithm (RFC 7518, section 3.4). */
    private static String curve(JwsAlgorithm algorithm) {
        return switch (algorithm) {
            case ES384 -> "secp384r1";
            case ES512 -> "secp521r1";
            default -> "secp256r1";
        };
    }
}
