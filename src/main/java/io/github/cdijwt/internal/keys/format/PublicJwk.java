package io.github.cdijwt.internal.keys.format;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import java.security.PublicKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/** A public key as others read it. It is made from the key alone, so that nothing can get into it that was beside the key. */
public final class PublicJwk {

    private PublicJwk() {}

    /** The name of a key that was given none (RFC 7638). */
    static String thumbprint(PublicKey key) throws KeyFault {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(key).calculateBase64urlEncodedThumbprint(HashUtil.SHA_256);
        } catch (JoseException e) {
            throw new KeyFault("holds a key that has no form as a JWK");
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
            throw new IllegalStateException("A key that has a thumbprint has no form as a JWK", e);
        }
    }
}
