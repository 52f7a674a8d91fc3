package interop;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.jsonwebtoken.security.Jwks;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;

/** The libraries that write a JWK set of public keys; the key id contains the key's index in the list. */
enum SetWriter {
    NIMBUS {
        @Override
        String write(List<SigningKey> keys) throws Exception {
            List<JWK> jwks = new ArrayList<>();
            for (SigningKey key : keys) {
                jwks.add(JWK.parse(Jwk.ofSigning(key, kid(keys, key))));
            }
            return new JWKSet(jwks).toPublicJWKSet().toString();
        }
    },
    JJWT {
        @Override
        String write(List<SigningKey> keys) {
            return keys.stream()
                    .map(key -> Jwks.json(Jwks.builder()
                            .<PublicKey, PrivateKey>key(key.publicKey())
                            .id(kid(keys, key))
                            .operations()
                            .add(Jwks.OP.VERIFY)
                            .and()
                            .build()))
                    .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        }
    },
    JOSE4J {
        @Override
        String write(List<SigningKey> keys) throws Exception {
            JsonWebKeySet set = new JsonWebKeySet();
            for (SigningKey key : keys) {
                PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
                jwk.setKeyId(kid(keys, key));
                jwk.setUse("sig");
                jwk.setAlgorithm(key.algorithm().name());
                set.addJsonWebKey(jwk);
            }
            return set.toJson(OutputControlLevel.PUBLIC_ONLY);
        }
    };

    abstract String write(List<SigningKey> keys) throws Exception;

    static String kid(List<SigningKey> keys, SigningKey key) {
        return "key " + keys.indexOf(key);
    }
}
