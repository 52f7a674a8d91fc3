package benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;

/** Nimbus JOSE + JWT with its processor, which does not support EdDSA: that is verified directly. */
final class Nimbus implements Contender {

    private static final int ED25519_BYTES = 32;
    private static final long FIVE_MINUTES = 300_000;

    private final JWSAlgorithm algorithm;
    private final DefaultJWTClaimsVerifier<SecurityContext> claims =
            new DefaultJWTClaimsVerifier<>(null, Set.of("exp", "iat", "nbf"));
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    Nimbus(Keys keys) {
        this.algorithm = JWSAlgorithm.parse(keys.algorithm().name());
        try {
            switch (keys.algorithm()) {
                case HS256 -> {
                    signer = new MACSigner(keys.secretKey());
                    verifier = new MACVerifier(keys.secretKey());
                }
                case RS256 -> {
                    signer = new RSASSASigner(keys.privateKey());
                    verifier = new RSASSAVerifier((RSAPublicKey) keys.publicKey());
                }
                case ES256 -> {
                    signer = new ECDSASigner((ECPrivateKey) keys.privateKey());
                    verifier = new ECDSAVerifier((ECPublicKey) keys.publicKey());
                }
                case EdDSA -> {
                    OctetKeyPair pair = octets(keys);
                    signer = new Ed25519Signer(pair);
                    verifier = new Ed25519Verifier(pair.toPublicJWK());
                }
                default -> throw new IllegalArgumentException();
            }
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        if (keys.algorithm() != Algorithm.EdDSA) {
            processor.setJWSKeySelector(new SingleKeyJWSKeySelector<>(
                    algorithm, keys.algorithm().isSymmetric() ? keys.secretKey() : keys.publicKey()));
            processor.setJWTClaimsSetVerifier(claims);
        }
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // The API accepts no other time types.
    public String issue() throws JOSEException {
        long now = System.currentTimeMillis();
        JWTClaimsSet set = new JWTClaimsSet.Builder()
                .claim("identity", 1)
                .issueTime(new Date(now))
                .notBeforeTime(new Date(now))
                .expirationTime(new Date(now + FIVE_MINUTES))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).build(), set);
        token.sign(signer);
        return token.serialize();
    }

    @Override
    public Object verify(String token) throws ParseException, JOSEException, BadJOSEException {
        if (!algorithm.equals(JWSAlgorithm.EdDSA)) {
            return processor.process(token, null);
        }
        SignedJWT signed = SignedJWT.parse(token);
        if (!signed.verify(verifier)) {
            throw new BadJOSEException("another's signature");
        }
        claims.verify(signed.getJWTClaimsSet(), null);
        return signed.getJWTClaimsSet();
    }

    /** The last bytes of both encodings are the raw key (RFC 8410). */
    private static OctetKeyPair octets(Keys keys) {
        return new OctetKeyPair.Builder(Curve.Ed25519, tail(keys.publicKey().getEncoded()))
                .d(tail(keys.privateKey().getEncoded()))
                .build();
    }

    private static Base64URL tail(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
    }
}
