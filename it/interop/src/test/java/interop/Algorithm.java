package interop;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** The signature algorithms, by their names in RFC 7518 and RFC 8037. */
enum Algorithm {
    HS256,
    HS384,
    HS512,
    RS256,
    RS384,
    RS512,
    PS256,
    PS384,
    PS512,
    ES256,
    ES384,
    ES512,
    EdDSA;

    private static final int SECRET_BYTES = 64;

    boolean isSymmetric() {
        return name().startsWith("HS");
    }

    /** A new random key. */
    SigningKey newKey() {
        return switch (this) {
            // ASCII text, like the secrets in files.
            case HS256, HS384, HS512 -> secret();
            case RS256, RS384, RS512, PS256, PS384, PS512 ->
                pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
            case ES256 -> pair("EC", new ECGenParameterSpec("secp256r1"));
            case ES384 -> pair("EC", new ECGenParameterSpec("secp384r1"));
            case ES512 -> pair("EC", new ECGenParameterSpec("secp521r1"));
            case EdDSA -> pair("EdDSA", NamedParameterSpec.ED25519);
        };
    }

    private SigningKey secret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        byte[] text = Base64.getEncoder().encode(random);
        SecretKeySpec secret = new SecretKeySpec(text, name().replace("HS", "HmacSHA"));
        return new SigningKey(this, secret, secret);
    }

    private SigningKey pair(String kind, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(kind);
            pairs.initialize(parameters);
            KeyPair pair = pairs.generateKeyPair();
            return new SigningKey(this, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
