package mpjwt;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** The ways of signing that a service can check without being able to sign. */
enum Algorithm {
    RS256("RSA", 2048, "SHA256withRSA"),
    ES256("EC", 256, "SHA256withECDSAinP1363Format");

    private final String keys;
    private final int bits;
    private final String signature;

    Algorithm(String keys, int bits, String signature) {
        this.keys = keys;
        this.bits = bits;
        this.signature = signature;
    }

    /** As the JDK calls it. */
    String signature() {
        return signature;
    }

    KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
