package io.github.cdijwt.internal.keys.format;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import java.security.PublicKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/**
 * Writes a public key as a JWK. It uses only the key itself, so that no private material from the same file can get
 * into the JWK.
 */
public final class PublicJwk {

    private PublicJwk() {}

    /** The id of a key without a configured id (RFC 7638). */
    static String thumbprint(PublicKey key) throws KeyFault {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(key).calculateBase64urlEncodedThumbprint(HashUtil.SHA_256);
        } catch (JoseException e) {
            throw new KeyFault("holds a key that cannot be written as a JWK");
        }
    }

    /** The key as JSON (RFC 7517, section 4). */
    public static String json(PublicKey key, String id, JwsAlgorithm algorithm) {
        try {
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key);
            jwk.setKeyId(id);
            jwk.setUse("sig");
            jwk.setAlgorithm(algorithm.name());
            return jwk.toJson(OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException("A key with a thumbprint could not be written as a JWK", e);
        }
    }
}
