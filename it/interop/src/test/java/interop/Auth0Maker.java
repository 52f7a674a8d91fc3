package interop;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import java.util.List;
import java.util.Optional;

/** Auth0's java-jwt. */
final class Auth0Maker implements Maker {

    @Override
    public String name() {
        return "Auth0";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return Auth0Algorithms.has(algorithm);
    }

    @Override
    public String make(SigningKey key, Optional<String> kid, Claims claims) {
        JWTCreator.Builder builder = JWT.create()
                .withIssuer(Service.ISSUER)
                .withAudience(Service.AUDIENCE)
                .withSubject(claims.subject())
                .withClaim("groups", List.copyOf(claims.groups()))
                .withIssuedAt(claims.issuedAt())
                .withExpiresAt(claims.expiresAt());
        claims.notBefore().ifPresent(builder::withNotBefore);
        kid.ifPresent(builder::withKeyId);
        return builder.sign(Auth0Algorithms.of(key));
    }
}
