package interop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.github.cdijwt.JwtException;
import io.jsonwebtoken.Jwts;
import io.smallrye.jwt.build.Jwt;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that would be valid if the token itself could choose the algorithm or the key. */
@ParameterizedClass
@EnumSource(
        value = Algorithm.class,
        names = {"RS256", "PS256", "ES256", "EdDSA"})
class ConfusedTokensTest {

    private static final String OTHER_ALGORITHM = "The specified alg value is not allowed";

    @TempDir
    private static Path folder;

    private static Service service;
    private static SigningKey key;

    ConfusedTokensTest(Algorithm algorithm) {}

    @BeforeParameterizedClassInvocation
    static void start(Algorithm algorithm) {
        key = algorithm.newKey();
        service = Service.start(KeyForm.PEM.toVerify(key, folder));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @MethodSource("everyMakerWithEveryText")
    void a_token_signed_with_the_public_key_as_a_secret_is_refused(Maker maker, PublicText text) throws Exception {
        SecretKeySpec secret = new SecretKeySpec(text.of(key), "HmacSHA256");
        SigningKey confused = new SigningKey(Algorithm.HS256, secret, secret);

        assertRefused(maker.make(confused, Optional.empty(), Claims.usable()), OTHER_ALGORITHM);
        assertRefused(maker.make(confused, Optional.of(Jwk.thumbprint(key)), Claims.usable()), OTHER_ALGORITHM);
    }

    static Stream<Arguments> everyMakerWithEveryText() {
        return Libraries.MAKERS.stream()
                .flatMap(maker -> Stream.of(PublicText.values()).map(text -> Arguments.of(maker, text)));
    }

    @Test
    void a_token_without_a_signature_is_refused() throws JoseException {
        JsonWebSignature unsigned = new JsonWebSignature();
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        unsigned.setPayload("{\"sub\":\"7\"}");
        assertRefused(unsigned.getCompactSerialization(), OTHER_ALGORITHM);

        assertRefused(new PlainJWT(new JWTClaimsSet.Builder().subject("7").build()).serialize(), OTHER_ALGORITHM);
        assertRefused(JWT.create().withSubject("7").sign(com.auth0.jwt.algorithms.Algorithm.none()), OTHER_ALGORITHM);
        assertRefused(Jwts.builder().subject("7").compact(), OTHER_ALGORITHM);
    }

    @Test
    void a_key_in_the_token_header_is_not_used() {
        SigningKey own = Algorithm.RS256.newKey();
        String token = Jwt.issuer(Service.ISSUER)
                .subject("7")
                .jws()
                .jwk(own.publicKey())
                .sign(own.privateKey());

        assertRefused(token, key.algorithm() == Algorithm.RS256 ? "Signature verification failed" : OTHER_ALGORITHM);
    }

    private static void assertRefused(String token, String why) {
        assertThatThrownBy(() -> service.tokens().verify(token))
                .isInstanceOf(JwtException.class)
                .hasMessage("Invalid token: " + why);
    }
}
