package interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.JwtException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An issuer that publishes keys of all types in one JWK set, written by another library. */
class ForeignKeysTest {

    private static final List<SigningKey> KEYS = Arrays.stream(Algorithm.values())
            .filter(algorithm -> !algorithm.isSymmetric())
            .map(Algorithm::newKey)
            .toList();

    static Stream<Arguments> everyWriterAndKey() {
        return Stream.of(SetWriter.values())
                .flatMap(writer -> KEYS.stream().map(key -> Arguments.of(writer, key.algorithm(), key)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyWriterAndKey")
    void the_key_of_a_token_is_found_in_the_set(SetWriter writer, Algorithm algorithm, SigningKey key)
            throws Exception {
        try (KeyServer issuer = new KeyServer(writer.write(KEYS));
                Service service = Service.start(
                        Map.of("jwt.algorithm", algorithm.name(), "jwt.jwks-location", issuer.address()))) {
            for (Maker maker : Libraries.MAKERS) {
                if (maker.has(algorithm)) {
                    assertAccepted(service, maker.make(key, Optional.of(SetWriter.kid(KEYS, key)), Claims.usable()));
                    assertAccepted(service, maker.make(key, Optional.empty(), Claims.usable()));
                    assertRefused(service, maker.make(key, Optional.of("key of nobody"), Claims.usable()));
                }
            }
        }
    }

    private static void assertAccepted(Service service, String token) {
        assertThat(service.tokens().identity(token, User.class)).isEqualTo(User.ZOE);
    }

    private static void assertRefused(Service service, String token) {
        assertThatThrownBy(() -> service.tokens().verify(token))
                .isInstanceOf(JwtException.class)
                .hasMessage("Invalid token: The key that the token names (kid) is not known");
    }
}
