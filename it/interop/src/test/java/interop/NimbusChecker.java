package interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Set;

/** Nimbus JOSE + JWT. */
final class NimbusChecker implements SetChecker {

    private static final DefaultJWTClaimsVerifier<SecurityContext> CLAIMS = new DefaultJWTClaimsVerifier<>(
            Service.AUDIENCE,
            new JWTClaimsSet.Builder().issuer(Service.ISSUER).build(),
            Set.of("sub", "iat", "nbf", "exp", "jti"));

    @Override
    public String name() {
        return "Nimbus";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return JWSAlgorithm.Family.SIGNATURE.contains(JWSAlgorithm.parse(algorithm.name()))
                || JWSAlgorithm.Family.HMAC_SHA.contains(JWSAlgorithm.parse(algorithm.name()));
    }

    @Override
    public Seen check(String token, SigningKey key) throws ParseException, JOSEException, BadJOSEException {
        String kid = SignedJWT.parse(token).getHeader().getKeyID();
        return check(token, key.algorithm(), new JWKSet(JWK.parse(Jwk.ofVerifying(key, kid == null ? "any" : kid))));
    }

    @Override
    public Seen check(String token, Algorithm algorithm, Published keys)
            throws ParseException, JOSEException, BadJOSEException {
        return check(token, algorithm, JWKSet.parse(keys.json()));
    }

    private static Seen check(String token, Algorithm algorithm, JWKSet keys)
            throws ParseException, JOSEException, BadJOSEException {
        JWTClaimsSet claims =
                algorithm == Algorithm.EdDSA ? processEdDsa(token, keys) : process(token, algorithm, keys);
        return new Seen(claims.getSubject(), Set.copyOf(claims.getStringListClaim("groups")));
    }

    private static JWTClaimsSet process(String token, Algorithm algorithm, JWKSet keys)
            throws ParseException, JOSEException, BadJOSEException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.parse(algorithm.name()), new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(CLAIMS);
        return processor.process(token, null);
    }

    /** Nimbus's JWT processor does not support EdDSA. */
    private static JWTClaimsSet processEdDsa(String token, JWKSet keys)
            throws ParseException, JOSEException, BadJOSEException {
        SignedJWT signed = SignedJWT.parse(token);
        JWK key = keys.getKeyByKeyId(signed.getHeader().getKeyID());
        if (!signed.verify(new Ed25519Verifier(key.toOctetKeyPair()))) {
            throw new BadJOSEException("The signature is invalid");
        }
        CLAIMS.verify(signed.getJWTClaimsSet(), null);
        return signed.getJWTClaimsSet();
    }
}
