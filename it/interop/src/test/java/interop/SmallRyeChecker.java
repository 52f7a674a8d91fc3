package interop;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** smallrye-jwt, which is MicroProfile JWT on many servers. */
final class SmallRyeChecker implements SetChecker {

    @Override
    public String name() {
        return "SmallRye";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return new SmallRyeMaker().has(algorithm);
    }

    @Override
    public Seen check(String token, SigningKey key) throws ParseException {
        return check(
                token,
                key.algorithm(),
                key.algorithm().isSymmetric()
                        ? new JWTAuthContextInfo(key.secret(), Service.ISSUER)
                        : new JWTAuthContextInfo(key.publicKey(), Service.ISSUER));
    }

    @Override
    public Seen check(String token, Algorithm algorithm, Published keys) throws ParseException {
        return check(token, algorithm, new JWTAuthContextInfo(keys.address().toString(), Service.ISSUER));
    }

    private static Seen check(String token, Algorithm algorithm, JWTAuthContextInfo context) throws ParseException {
        context.setSignatureAlgorithm(Set.of(SignatureAlgorithm.fromAlgorithm(algorithm.name())));
        context.setExpectedAudience(Set.of(Service.AUDIENCE));
        JsonWebToken read = new DefaultJWTParser(context).parse(token);
        return new Seen(read.getSubject(), read.getGroups());
    }
}
