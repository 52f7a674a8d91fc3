package mpjwt;

import contract.KeyFiles;
import java.security.KeyPair;

/** The ways of signing that a service can check without being able to sign. */
enum Algorithm {
    RS256("SHA256withRSA"),
    ES256("SHA256withECDSAinP1363Format");

    private final String signature;

    Algorithm(String signature) {
        this.signature = signature;
    }

    /** As the JDK calls it. */
    String signature() {
        return signature;
    }

    KeyPair newKeys() {
        return KeyFiles.pairFor(name());
    }
}
