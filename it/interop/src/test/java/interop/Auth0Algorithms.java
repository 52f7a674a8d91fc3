package interop;

import com.auth0.jwt.algorithms.Algorithm;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/** The algorithms of Auth0's java-jwt, which has one factory method for each. */
final class Auth0Algorithms {

    private Auth0Algorithms() {}

    static boolean has(interop.Algorithm algorithm) {
        return switch (algorithm) {
            case EdDSA -> false;
            default -> true;
        };
    }

    static Algorithm of(SigningKey key) {
        return switch (key.algorithm()) {
            case HS256 -> Algorithm.HMAC256(key.secret().getEncoded());
            case HS384 -> Algorithm.HMAC384(key.secret().getEncoded());
            case HS512 -> Algorithm.HMAC512(key.secret().getEncoded());
            case RS256 -> Algorithm.RSA256((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey());
            case RS384 -> Algorithm.RSA384((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey());
            case RS512 -> Algorithm.RSA512((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey());
            case PS256 -> Algorithm.RSA256PSS((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey());
            case PS384 -> Algorithm.RSA384PSS((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey());
            case PS512 -> Algorithm.RSA512PSS((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey());
            case ES256 -> Algorithm.ECDSA256((ECPublicKey) key.publicKey(), (ECPrivateKey) key.privateKey());
            case ES384 -> Algorithm.ECDSA384((ECPublicKey) key.publicKey(), (ECPrivateKey) key.privateKey());
            case ES512 -> Algorithm.ECDSA512((ECPublicKey) key.publicKey(), (ECPrivateKey) key.privateKey());
            case EdDSA -> throw new IllegalArgumentException();
        };
    }
}
