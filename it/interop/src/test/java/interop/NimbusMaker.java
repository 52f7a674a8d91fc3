package interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Nimbus JOSE + JWT. */
final class NimbusMaker implements Maker {

    @Override
    public String name() {
        return "Nimbus";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return DefaultJWSSignerFactory.SUPPORTED_ALGORITHMS.contains(JWSAlgorithm.parse(algorithm.name()));
    }

    @Override
    public String make(SigningKey key, Optional<String> kid, Claims claims) throws JOSEException, ParseException {
        JWSAlgorithm algorithm = JWSAlgorithm.parse(key.algorithm().name());
        JWTClaimsSet set = new JWTClaimsSet.Builder()
                .issuer(Service.ISSUER)
                .audience(Service.AUDIENCE)
                .subject(claims.subject())
                .claim("groups", List.copyOf(claims.groups()))
                .issueTime(Date.from(claims.issuedAt()))
                .notBeforeTime(claims.notBefore().map(Date::from).orElse(null))
                .expirationTime(Date.from(claims.expiresAt()))
                .build();
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(kid.orElse(null))
                .build();
        SignedJWT token = new SignedJWT(header, set);
        JWK jwk = JWK.parse(Jwk.ofSigning(key, "any"));
        token.sign(new DefaultJWSSignerFactory().createJWSSigner(jwk, algorithm));
        return token.serialize();
    }
}
