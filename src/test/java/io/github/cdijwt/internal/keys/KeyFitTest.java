package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.internal.keys.KeyPlace.Role;
import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.Keys;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each algorithm with each kind of key, in each form: the fitting ones work, and no other. */
class KeyFitTest {

    private static final List<String> KINDS = List.of(
            "RSA 1024",
            "RSA 2047",
            "RSA 2048",
            "RSA 3072",
            "RSASSA-PSS 2048",
            "EC secp256r1",
            "EC secp384r1",
            "EC secp521r1",
            "Ed25519",
            "Ed448",
            "X25519",
            "DSA 1024",
            "DiffieHellman 2048");

    private static final Map<String, Set<String>> FITTING = Map.of(
            "RS", Set.of("RSA 2048", "RSA 3072"),
            "PS", Set.of("RSA 2048", "RSA 3072", "RSASSA-PSS 2048"),
            "ES256", Set.of("EC secp256r1"),
            "ES384", Set.of("EC secp384r1"),
            "ES512", Set.of("EC secp521r1"),
            "EdDSA", Set.of("Ed25519"));

    @TempDir
    Path folder;

    static Stream<JwsAlgorithm> asymmetric() {
        return Arrays.stream(JwsAlgorithm.values()).filter(JwsAlgorithm::isAsymmetric);
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_private_key_signs_where_it_fits_and_nowhere_else(JwsAlgorithm algorithm) {
        assertOnlyFitting(
                algorithm,
                Role.SIGN,
                KINDS,
                kind -> TestKeys.pem(TestKeys.pair(kind).getPrivate()));
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_public_key_verifies_where_it_fits_and_nowhere_else(JwsAlgorithm algorithm) {
        assertOnlyFitting(
                algorithm,
                Role.VERIFY,
                KINDS,
                kind -> TestKeys.pem(TestKeys.pair(kind).getPublic()));
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void it_is_the_same_for_a_jwk(JwsAlgorithm algorithm) {
        List<String> kinds = List.of("RSA 1024", "RSA 2048", "EC secp256r1", "EC secp384r1", "EC secp521r1", "Ed25519");
        assertOnlyFitting(algorithm, Role.SIGN, kinds, kind -> TestKeys.jwk(TestKeys.pair(kind), true));
        assertOnlyFitting(algorithm, Role.VERIFY, kinds, kind -> TestKeys.jwk(TestKeys.pair(kind), false));
        assertOnlyFitting(
                algorithm, Role.VERIFY, kinds, kind -> TestKeys.set(TestKeys.jwk(TestKeys.pair(kind), false)));
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_secret_fits_none_of_them(JwsAlgorithm algorithm) {
        Path file = TestKeys.write(
                folder.resolve("secret"), TestKeys.oct("a secret that is long enough for all ".repeat(3)));
        for (Role role : List.of(Role.SIGN, Role.VERIFY)) {
            assertThatThrownBy(() -> read(algorithm, role, file))
                    .isInstanceOf(KeyFault.class)
                    .hasMessageContaining("is a JWK for something else")
                    .hasMessageContaining(KeyFit.need(algorithm));
        }
    }

    private void assertOnlyFitting(
            JwsAlgorithm algorithm, Role role, List<String> kinds, Function<String, String> text) {
        Set<String> fitting = FITTING.getOrDefault(
                algorithm.name(), FITTING.getOrDefault(algorithm.name().substring(0, 2), Set.of()));
        for (String kind : kinds) {
            Path file = TestKeys.write(folder.resolve(kind.replace(' ', '-')), text.apply(kind));
            if (fitting.contains(kind)) {
                assertThat(works(algorithm, role, file, TestKeys.pair(kind)))
                        .as("%s with %s", algorithm, kind)
                        .isTrue();
            } else {
                assertThatThrownBy(() -> read(algorithm, role, file))
                        .as("%s with %s", algorithm, kind)
                        .isInstanceOf(KeyFault.class)
                        .hasMessageStartingWith("jwt.test-location: \"" + file + "\" ")
                        .hasMessageContaining(algorithm + "")
                        .hasNoCause();
            }
        }
    }

    /** Whether what is read is the other half of what was written. */
    private static boolean works(JwsAlgorithm algorithm, Role role, Path file, KeyPair pair) {
        Keys keys;
        try {
            keys = read(algorithm, role, file);
        } catch (KeyFault fault) {
            throw new AssertionError(fault.words(), fault);
        }
        return role == Role.SIGN
                ? algorithm.isPair(keys.signing().key(), pair.getPublic())
                        && algorithm.isPair(
                                pair.getPrivate(), keys.verifying().get(0).key())
                : algorithm.isPair(pair.getPrivate(), keys.verifying().get(0).key());
    }

    private static Keys read(JwsAlgorithm algorithm, Role role, Path file) throws KeyFault {
        KeyPlace place = new KeyPlace("jwt.test-location", role, KeyLocation.of(file.toString()));
        return new LocatedKeys(algorithm, List.of(place), Clock.systemUTC());
    }
}
