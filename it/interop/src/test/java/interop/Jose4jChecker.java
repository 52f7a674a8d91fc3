package interop;

import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwa.AlgorithmFactoryFactory;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** jose4j with its usual entry point {@code JwtConsumer}, which cdi-jwt does not use. */
final class Jose4jChecker implements SetChecker {

    @Override
    public String name() {
        return "jose4j";
    }

    @Override
    public boolean has(Algorithm algorithm) {
        return AlgorithmFactoryFactory.getInstance()
                .getJwsAlgorithmFactory()
                .getSupportedAlgorithms()
                .contains(algorithm.name());
    }

    @Override
    public Seen check(String token, SigningKey key) throws InvalidJwtException, MalformedClaimException {
        return check(token, key.algorithm(), new JwtConsumerBuilder().setVerificationKey(key.verifying()));
    }

    @Override
    public Seen check(String token, Algorithm algorithm, Published keys)
            throws JoseException, InvalidJwtException, MalformedClaimException {
        JsonWebKeySet set = new JsonWebKeySet(keys.json());
        return check(
                token,
                algorithm,
                new JwtConsumerBuilder()
                        .setVerificationKeyResolver(new JwksVerificationKeyResolver(set.getJsonWebKeys())));
    }

    private static Seen check(String token, Algorithm algorithm, JwtConsumerBuilder consumer)
            throws InvalidJwtException, MalformedClaimException {
        JwtClaims read = consumer.setJwsAlgorithmConstraints(ConstraintType.PERMIT, algorithm.name())
                .setExpectedIssuer(true, Service.ISSUER)
                .setExpectedAudience(true, Service.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireNotBefore()
                .setRequireJwtId()
                .setRequireSubject()
                .build()
                .processToClaims(token);
        return new Seen(read.getSubject(), Set.copyOf(read.getStringListClaimValue("groups")));
    }
}
