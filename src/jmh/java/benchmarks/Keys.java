package benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** New keys for one algorithm: a text of 32 random bytes, RSA with 2,048 bits, P-256 or Ed25519. */
final class Keys {

    private static final int SECRET_BYTES = 32;
    private static final int RSA_BITS = 2_048;

    private final Algorithm algorithm;
    private final String secret = newSecret();
    private final KeyPair pair;

    Keys(Algorithm algorithm) {
        this.algorithm = algorithm;
        this.pair = algorithm.isSymmetric() ? new KeyPair(null, null) : newPair(algorithm);
    }

    Algorithm algorithm() {
        return algorithm;
    }

    /** The secret as text; its bytes are those of the text. */
    String secret() {
        return secret;
    }

    SecretKey secretKey() {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), algorithm.keyName());
    }

    PrivateKey privateKey() {
        return pair.getPrivate();
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    String privatePem() {
        return pem("PRIVATE KEY", privateKey().getEncoded());
    }

    String publicPem() {
        return pem("PUBLIC KEY", publicKey().getEncoded());
    }

    private static String pem(String name, byte[] encoded) {
        return "-----BEGIN " + name + "-----\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END " + name
                + "-----\n";
    }

    private static String newSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static KeyPair newPair(Algorithm algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.keyName());
            if (algorithm == Algorithm.RS256) {
                generator.initialize(RSA_BITS);
            } else if (algorithm == Algorithm.ES256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
