package benchmarks;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;

/** Auth0's java-jwt, which has no EdDSA. */
final class Auth0 implements Contender {

    private final com.auth0.jwt.algorithms.Algorithm algorithm;
    private final JWTVerifier verifier;

    Auth0(Keys keys) {
        this.algorithm = of(keys);
        this.verifier = JWT.require(algorithm)
                .withClaimPresence("exp")
                .withClaimPresence("iat")
                .withClaimPresence("nbf")
                .build();
    }

    @Override
    public String issue() {
        Instant now = Instant.now();
        return JWT.create()
                .withClaim("identity", 1)
                .withIssuedAt(now)
                .withNotBefore(now)
                .withExpiresAt(now.plus(Duration.ofMinutes(5)))
                .sign(algorithm);
    }

    @Override
    public Object verify(String token) {
        return verifier.verify(token).getClaims();
    }

    private static com.auth0.jwt.algorithms.Algorithm of(Keys keys) {
        return switch (keys.algorithm()) {
            case HS256 ->
                com.auth0.jwt.algorithms.Algorithm.HMAC256(keys.secret().getBytes(StandardCharsets.US_ASCII));
            case RS256 ->
                com.auth0.jwt.algorithms.Algorithm.RSA256(
                        (RSAPublicKey) keys.publicKey(), (RSAPrivateKey) keys.privateKey());
            case ES256 ->
                com.auth0.jwt.algorithms.Algorithm.ECDSA256(
                        (ECPublicKey) keys.publicKey(), (ECPrivateKey) keys.privateKey());
            case EdDSA -> throw new IllegalArgumentException();
        };
    }
}
