package interop;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.util.Set;

/** Auth0's java-jwt, which does not read JWK sets. */
final class Auth0Checker implements Checker {

    @Override
    public String name() {
        return "Auth0";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return Auth0Algorithms.has(algorithm);
    }

    @Override
    public Seen check(String token, SigningKey key) {
        DecodedJWT read = JWT.require(Auth0Algorithms.of(key))
                .withIssuer(Service.ISSUER)
                .withAudience(Service.AUDIENCE)
                .build()
                .verify(token);
        return new Seen(read.getSubject(), Set.copyOf(read.getClaim("groups").asList(String.class)));
    }
}
