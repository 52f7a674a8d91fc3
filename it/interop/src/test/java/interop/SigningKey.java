package interop;

import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import javax.crypto.SecretKey;

/**
 * A key for one algorithm.
 *
 * @param signing the secret, or the private key
 * @param verifying the same secret, or the public key
 */
record SigningKey(Algorithm algorithm, Key signing, Key verifying) {

    /** The same key for another algorithm. */
    SigningKey with(Algorithm other) {
        return new SigningKey(other, signing, verifying);
    }

    SecretKey secret() {
        return (SecretKey) signing;
    }

    KeyPair pair() {
        return new KeyPair((PublicKey) verifying, (PrivateKey) signing);
    }

    PrivateKey privateKey() {
        return (PrivateKey) signing;
    }

    PublicKey publicKey() {
        return (PublicKey) verifying;
    }
}
