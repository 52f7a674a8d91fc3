package benchmarks;

import java.security.Key;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** jose4j as its users call it, with one reused {@code JwtConsumer}. */
final class Jose4j implements Contender {

    private final Keys keys;
    private final JwtConsumer consumer;

    Jose4j(Keys keys) {
        this.keys = keys;
        Key verifying = keys.algorithm().isSymmetric() ? keys.secretKey() : keys.publicKey();
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, keys.algorithm().name())
                .setVerificationKey(verifying)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireNotBefore()
                .build();
    }

    @Override
    public String issue() throws JoseException {
        JwtClaims claims = new JwtClaims();
        NumericDate now = NumericDate.now();
        claims.setClaim("identity", 1);
        claims.setIssuedAt(now);
        claims.setNotBefore(now);
        claims.setExpirationTimeMinutesInTheFuture(5);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", "JWT");
        jws.setAlgorithmHeaderValue(keys.algorithm().name());
        jws.setPayload(claims.toJson());
        jws.setKey(keys.algorithm().isSymmetric() ? keys.secretKey() : keys.privateKey());
        return jws.getCompactSerialization();
    }

    @Override
    public Object verify(String token) throws InvalidJwtException {
        return consumer.processToClaims(token);
    }
}
