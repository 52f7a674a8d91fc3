package benchmarks;

/** The measured algorithms, one of each kind, with their JDK names. */
public enum Algorithm {
    HS256("HmacSHA256", "HmacSHA256"),
    RS256("RSA", "SHA256withRSA"),
    ES256("EC", "SHA256withECDSAinP1363Format"),
    EdDSA("Ed25519", "Ed25519");

    private final String keyName;
    private final String signatureName;

    Algorithm(String keyName, String signatureName) {
        this.keyName = keyName;
        this.signatureName = signatureName;
    }

    String keyName() {
        return keyName;
    }

    String signatureName() {
        return signatureName;
    }

    boolean isSymmetric() {
        return this == HS256;
    }
}
