package io.github.cdijwt.internal.jws;

import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import javax.crypto.SecretKey;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.EcdsaUsingShaAlgorithm;
import org.jose4j.jws.EdDsaAlgorithm;
import org.jose4j.jws.HmacUsingShaAlgorithm;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.jws.RsaUsingShaAlgorithm;
import org.jose4j.lang.JoseException;

/** The algorithms that tokens can be signed with (RFC 7518, section 3.1; RFC 8037 for EdDSA, only with Ed25519). */
public enum JwsAlgorithm {
    HS256(KeyType.OCT, 32),
    HS384(KeyType.OCT, 48),
    HS512(KeyType.OCT, 64),
    RS256(KeyType.RSA, 0),
    RS384(KeyType.RSA, 0),
    RS512(KeyType.RSA, 0),
    PS256(KeyType.RSA, 0),
    PS384(KeyType.RSA, 0),
    PS512(KeyType.RSA, 0),
    ES256(KeyType.EC, 64),
    ES384(KeyType.EC, 96),
    ES512(KeyType.EC, 132),
    EdDSA(KeyType.OKP, 64);

    static {
        // jose4j's classes create their loggers when they are loaded, and the first of these classes is loaded here.
        QuietSlf4j.during(HmacUsingShaAlgorithm.HmacSha256::new);
    }

    /** The JDK's first provider that supports the algorithm. */
    public static final ProviderContext ANY_PROVIDER = new ProviderContext();

    /** The kind of key that an algorithm needs, named as in a JWK (RFC 7518, section 6.1). */
    public enum KeyType {
        OCT,
        RSA,
        EC,
        OKP
    }

    private final KeyType keyType;
    private final int signatureBytes;

    JwsAlgorithm(KeyType keyType, int signatureBytes) {
        this.keyType = keyType;
        this.signatureBytes = signatureBytes;
    }

    public KeyType keyType() {
        return keyType;
    }

    /** Whether tokens are signed with a private key and verified with a public key. */
    public boolean isAsymmetric() {
        return keyType != KeyType.OCT;
    }

    /** The minimum length of a secret is that of the hash (RFC 7518, section 3.2), and so that of the signature. */
    public int minimumSecretBytes() {
        return signatureBytes;
    }

    /** Whether a signature has the length of this algorithm. jose4j accepts ECDSA signatures of any even length. */
    public boolean hasLength(byte[] signature) {
        return signatureBytes == 0 || signature.length == signatureBytes;
    }

    public JsonWebSignatureAlgorithm signatures() {
        return switch (this) {
            case HS256 -> new HmacUsingShaAlgorithm.HmacSha256();
            case HS384 -> new HmacUsingShaAlgorithm.HmacSha384();
            case HS512 -> new HmacUsingShaAlgorithm.HmacSha512();
            case RS256 -> new RsaUsingShaAlgorithm.RsaSha256();
            case RS384 -> new RsaUsingShaAlgorithm.RsaSha384();
            case RS512 -> new RsaUsingShaAlgorithm.RsaSha512();
            case PS256 -> new RsaUsingShaAlgorithm.RsaPssSha256();
            case PS384 -> new RsaUsingShaAlgorithm.RsaPssSha384();
            case PS512 -> new RsaUsingShaAlgorithm.RsaPssSha512();
            case ES256 -> new EcdsaUsingShaAlgorithm.EcdsaP256UsingSha256();
            case ES384 -> new EcdsaUsingShaAlgorithm.EcdsaP384UsingSha384();
            case ES512 -> new EcdsaUsingShaAlgorithm.EcdsaP521UsingSha512();
            case EdDSA -> new EdDsaAlgorithm();
        };
    }

    /** Whether jose4j accepts a key for signing. */
    boolean canSignWith(Key key) {
        return isOfType(key) && passes(() -> signatures().validateSigningKey(key));
    }

    /** Whether jose4j accepts a key for verifying. */
    boolean canVerifyWith(Key key) {
        return isOfType(key) && passes(() -> signatures().validateVerificationKey(key));
    }

    /** jose4j checks the size of an RSA key, but also accepts keys that are not RSA keys. */
    private boolean isOfType(Key key) {
        return switch (keyType) {
            case OCT -> key instanceof SecretKey;
            case RSA -> key instanceof RSAKey;
            case EC -> key instanceof ECKey;
            case OKP -> key instanceof EdECKey;
        };
    }

    /** Whether one key verifies the signatures of the other. */
    public boolean isPair(Key signing, Key verifying) {
        JsonWebSignatureAlgorithm algorithm = signatures();
        byte[] probe = {1};
        try {
            byte[] signature = algorithm.sign(algorithm.prepareForSign(signing, ANY_PROVIDER), probe);
            return algorithm.verifySignature(signature, verifying, probe, ANY_PROVIDER);
        } catch (JoseException | RuntimeException e) {
            return false;
        }
    }

    private static boolean passes(KeyCheck check) {
        try {
            check.run();
            return true;
        } catch (JoseException | RuntimeException e) {
            return false;
        }
    }

    private interface KeyCheck {
        void run() throws JoseException;
    }
}
