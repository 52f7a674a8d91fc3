package benchmarks;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtSignatureBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** SmallRye JWT, the MicroProfile JWT implementation of Quarkus and WildFly. */
final class SmallRye implements Contender {

    private final Keys keys;
    private final DefaultJWTParser parser;

    SmallRye(Keys keys) {
        this.keys = keys;
        JWTAuthContextInfo context = keys.algorithm().isSymmetric()
                ? new JWTAuthContextInfo(keys.secretKey(), null)
                : new JWTAuthContextInfo(keys.publicKey(), null);
        context.setSignatureAlgorithm(
                Set.of(SignatureAlgorithm.fromAlgorithm(keys.algorithm().name())));
        context.setRequiredClaims(Set.of("exp", "iat", "nbf"));
        context.setRequireNamedPrincipal(false);
        this.parser = new DefaultJWTParser(context);
    }

    @Override
    public String issue() {
        Instant now = Instant.now();
        JwtSignatureBuilder builder = Jwt.claims()
                .claim("identity", 1)
                .issuedAt(now)
                .claim("nbf", now.getEpochSecond())
                .expiresAt(now.plus(Duration.ofMinutes(5)))
                .jws()
                .algorithm(SignatureAlgorithm.fromAlgorithm(keys.algorithm().name()));
        return keys.algorithm().isSymmetric() ? builder.sign(keys.secretKey()) : builder.sign(keys.privateKey());
    }

    @Override
    public Object verify(String token) throws ParseException {
        return parser.parse(token);
    }
}
