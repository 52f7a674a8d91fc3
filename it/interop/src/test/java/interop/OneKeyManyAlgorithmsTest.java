package interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.JwtException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An RSA key works with six algorithms, but a service accepts only the one it is configured for. */
class OneKeyManyAlgorithmsTest {

    private static final SigningKey KEY = Algorithm.RS256.newKey();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
    void a_token_is_accepted_only_by_the_service_with_its_algorithm(Algorithm algorithm) throws Exception {
        try (Service service = Service.start(KeyForm.PEM.toVerify(KEY.with(algorithm), folder))) {
            for (Maker maker : Libraries.MAKERS) {
                String good = maker.make(KEY.with(algorithm), Optional.empty(), Claims.usable());
                assertThat(service.tokens().verify(good)).containsKey("sub");

                for (Algorithm other : others(algorithm)) {
                    String bad = maker.make(KEY.with(other), Optional.empty(), Claims.usable());
                    assertThatThrownBy(() -> service.tokens().verify(bad))
                            .isInstanceOf(JwtException.class)
                            .hasMessage("Invalid token: The specified alg value is not allowed");
                }
            }
        }
    }

    private static Iterable<Algorithm> others(Algorithm algorithm) {
        return Stream.of(Algorithm.values())
                .filter(other -> other != algorithm && other.name().matches("[RP]S.*"))::iterator;
    }
}
