package interop;

import io.jsonwebtoken.security.Jwks;
import java.security.PrivateKey;
import java.security.PublicKey;

/** Keys as JWK (RFC 7517), written by JJWT, which supports all key types. */
final class Jwk {

    private Jwk() {}

    /** The secret or the private key. */
    static String ofSigning(SigningKey key, String kid) {
        return Jwks.UNSAFE_JSON(
                key.algorithm().isSymmetric()
                        ? Jwks.builder().key(key.secret()).id(kid).build()
                        : Jwks.builder()
                                .<PublicKey, PrivateKey>keyPair(key.pair())
                                .id(kid)
                                .build());
    }

    /** The secret or the public key. */
    static String ofVerifying(SigningKey key, String kid) {
        return key.algorithm().isSymmetric()
                ? ofSigning(key, kid)
                : Jwks.json(Jwks.builder()
                        .<PublicKey, PrivateKey>key(key.publicKey())
                        .id(kid)
                        .build());
    }

    /** The thumbprint of the public key (RFC 7638). */
    static String thumbprint(SigningKey key) {
        return Jwks.builder()
                .<PublicKey, PrivateKey>key(key.publicKey())
                .build()
                .thumbprint(Jwks.HASH.SHA256)
                .toString();
    }
}
