package interop;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.build.JwtSignatureBuilder;
import java.util.Arrays;
import java.util.Optional;

/** SmallRye JWT Build. */
final class SmallRyeMaker implements Maker {

    @Override
    public String name() {
        return "SmallRye";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return Arrays.stream(SignatureAlgorithm.values())
                .anyMatch(known -> known.getAlgorithm().equals(algorithm.name()));
    }

    @Override
    public String make(SigningKey key, Optional<String> kid, Claims claims) {
        JwtClaimsBuilder builder = Jwt.issuer(Service.ISSUER)
                .audience(Service.AUDIENCE)
                .subject(claims.subject())
                .groups(claims.groups())
                .issuedAt(claims.issuedAt())
                .expiresAt(claims.expiresAt());
        claims.notBefore().ifPresent(moment -> builder.claim("nbf", moment.getEpochSecond()));
        JwtSignatureBuilder signature = builder.jws()
                .algorithm(SignatureAlgorithm.fromAlgorithm(key.algorithm().name()));
        kid.ifPresent(signature::keyId);
        return key.algorithm().isSymmetric() ? signature.sign(key.secret()) : signature.sign(key.privateKey());
    }
}
