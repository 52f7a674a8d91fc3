package interop;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtParserBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.ProtectedHeader;
import io.jsonwebtoken.security.JwkSet;
import io.jsonwebtoken.security.Jwks;
import java.security.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** JJWT. */
final class JjwtChecker implements SetChecker {

    @Override
    public String name() {
        return "JJWT";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return new JjwtMaker().has(algorithm);
    }

    @Override
    public Seen check(String token, SigningKey key) {
        JwtParserBuilder parser = Jwts.parser();
        return check(
                token,
                key.algorithm().isSymmetric() ? parser.verifyWith(key.secret()) : parser.verifyWith(key.publicKey()));
    }

    @Override
    public Seen check(String token, Algorithm algorithm, Published keys) {
        JwkSet set = Jwks.setParser().build().parse(keys.json());
        return check(token, Jwts.parser().keyLocator(header -> named(((ProtectedHeader) header).getKeyId(), set)));
    }

    private static Key named(String kid, JwkSet set) {
        return set.getKeys().stream()
                .filter(key -> key.getId().equals(kid))
                .findFirst()
                .orElseThrow()
                .toKey();
    }

    private static Seen check(String token, JwtParserBuilder parser) {
        Claims read = parser.requireIssuer(Service.ISSUER)
                .requireAudience(Service.AUDIENCE)
                .build()
                .parseSignedClaims(token)
                .getPayload();
        Set<String> groups = new HashSet<>();
        ((List<?>) read.get("groups")).forEach(group -> groups.add((String) group));
        return new Seen(read.getSubject(), groups);
    }
}
