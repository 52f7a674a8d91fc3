package mpjwt;

import contract.KeyFiles;
import java.security.KeyPair;

/** The asymmetric algorithms: a service can verify such tokens without being able to sign them. */
enum Algorithm {
    RS256("SHA256withRSA"),
    ES256("SHA256withECDSAinP1363Format");

    private final String signature;

    Algorithm(String signature) {
        this.signature = signature;
    }

    /** The JDK's name for the algorithm. */
    String signature() {
        return signature;
    }

    KeyPair newKeys() {
        return KeyFiles.pairFor(name());
    }
}
