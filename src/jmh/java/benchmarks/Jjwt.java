package benchmarks;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.util.Date;

/** JJWT, with Jackson for its JSON. */
final class Jjwt implements Contender {

    private static final long FIVE_MINUTES = 300_000;

    private final Keys keys;
    private final JwtParser parser;

    Jjwt(Keys keys) {
        this.keys = keys;
        this.parser = keys.algorithm().isSymmetric()
                ? Jwts.parser().verifyWith(keys.secretKey()).build()
                : Jwts.parser().verifyWith(keys.publicKey()).build();
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // The API accepts no other time types.
    public String issue() {
        long now = System.currentTimeMillis();
        JwtBuilder builder = Jwts.builder()
                .header()
                .type("JWT")
                .and()
                .claim("identity", 1)
                .issuedAt(new Date(now))
                .notBefore(new Date(now))
                .expiration(new Date(now + FIVE_MINUTES));
        return switch (keys.algorithm()) {
            case HS256 -> builder.signWith(keys.secretKey(), Jwts.SIG.HS256).compact();
            case RS256 -> builder.signWith(keys.privateKey(), Jwts.SIG.RS256).compact();
            case ES256 -> builder.signWith(keys.privateKey(), Jwts.SIG.ES256).compact();
            case EdDSA -> builder.signWith(keys.privateKey(), Jwts.SIG.EdDSA).compact();
        };
    }

    @Override
    public Object verify(String token) {
        return parser.parseSignedClaims(token).getPayload();
    }
}
