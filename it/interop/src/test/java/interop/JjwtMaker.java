package interop;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.MacAlgorithm;
import io.jsonwebtoken.security.SecureDigestAlgorithm;
import io.jsonwebtoken.security.SignatureAlgorithm;
import java.util.Date;
import java.util.Optional;

/** JJWT. */
final class JjwtMaker implements Maker {

    @Override
    public String name() {
        return "JJWT";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return Jwts.SIG.get().containsKey(algorithm.name());
    }

    @Override
    public String make(SigningKey key, Optional<String> kid, Claims claims) {
        JwtBuilder builder = Jwts.builder()
                .issuer(Service.ISSUER)
                .audience()
                .add(Service.AUDIENCE)
                .and()
                .subject(claims.subject())
                .claim("groups", claims.groups())
                .issuedAt(Date.from(claims.issuedAt()))
                .expiration(Date.from(claims.expiresAt()));
        claims.notBefore().map(Date::from).ifPresent(builder::notBefore);
        kid.ifPresent(id -> builder.header().keyId(id));
        SecureDigestAlgorithm<?, ?> algorithm =
                Jwts.SIG.get().forKey(key.algorithm().name());
        JwtBuilder signed = key.algorithm().isSymmetric()
                ? builder.signWith(key.secret(), (MacAlgorithm) algorithm)
                : builder.signWith(key.privateKey(), (SignatureAlgorithm) algorithm);
        return signed.compact();
    }
}
