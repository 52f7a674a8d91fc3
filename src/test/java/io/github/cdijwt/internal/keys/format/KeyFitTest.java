package io.github.cdijwt.internal.keys.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.keys.KeyLocation;
import io.github.cdijwt.internal.keys.KeyPlace;
import io.github.cdijwt.internal.keys.KeyPlace.Role;
import io.github.cdijwt.internal.keys.LocatedKeys;
import io.github.cdijwt.internal.keys.TestKeys;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks each algorithm with each type of key in each format: only suitable keys are accepted. */
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
    void a_private_key_signs_only_with_a_suitable_algorithm(JwsAlgorithm algorithm) {
        assertOnlyFitting(
                algorithm,
                Role.SIGN,
                KINDS,
                kind -> TestKeys.pem(TestKeys.pair(kind).getPrivate()));
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_public_key_verifies_only_with_a_suitable_algorithm(JwsAlgorithm algorithm) {
        assertOnlyFitting(
                algorithm,
                Role.VERIFY,
                KINDS,
                kind -> TestKeys.pem(TestKeys.pair(kind).getPublic()));
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_jwk_works_only_with_a_suitable_algorithm(JwsAlgorithm algorithm) {
        List<String> kinds = List.of("RSA 1024", "RSA 2048", "EC secp256r1", "EC secp384r1", "EC secp521r1", "Ed25519");
        assertOnlyFitting(algorithm, Role.SIGN, kinds, kind -> TestKeys.jwk(TestKeys.pair(kind), true));
        assertOnlyFitting(algorithm, Role.VERIFY, kinds, kind -> TestKeys.jwk(TestKeys.pair(kind), false));
        assertOnlyFitting(
                algorithm, Role.VERIFY, kinds, kind -> TestKeys.set(TestKeys.jwk(TestKeys.pair(kind), false)));
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_secret_fits_no_asymmetric_algorithm(JwsAlgorithm algorithm) {
        Path file = TestKeys.write(
                folder.resolve("secret"),
                TestKeys.oct("Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVgB8tHzUyC6nDjSeMlOI7x!"));
        for (Role role : List.of(Role.SIGN, Role.VERIFY)) {
            assertThatThrownBy(() -> read(algorithm, role, file))
                    .isInstanceOf(KeyFault.class)
                    .hasMessageContaining("is a JWK for something else")
                    .hasMessageContaining(KeyFit.need(algorithm));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "65536, false", "65537, true", "4294967297, false"})
    void an_rsa_exponent_must_be_odd_and_not_huge(long exponent, boolean sound) throws Exception {
        RSAPublicKey key = (RSAPublicKey) TestKeys.pair("RSA 2048").getPublic();
        assertSound(key.getModulus(), BigInteger.valueOf(exponent), sound);
    }

    @Test
    void an_rsa_modulus_must_be_odd_and_not_huge() throws Exception {
        BigInteger modulus = ((RSAPublicKey) TestKeys.pair("RSA 2048").getPublic()).getModulus();
        assertSound(modulus.subtract(BigInteger.ONE), BigInteger.valueOf(65_537), false);
        assertSound(BigInteger.TWO.pow(8_191).add(BigInteger.ONE), BigInteger.valueOf(65_537), true);
        assertSound(BigInteger.TWO.pow(8_192).add(BigInteger.ONE), BigInteger.valueOf(65_537), false);
    }

    @Test
    void a_pss_key_for_one_hash_works_only_with_that_hash() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSASSA-PSS");
        pairs.initialize(new RSAKeyGenParameterSpec(
                2048,
                RSAKeyGenParameterSpec.F4,
                new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1)));
        PublicKey key = pairs.generateKeyPair().getPublic();
        KeyFit.check(JwsAlgorithm.PS256, key);
        assertThatThrownBy(() -> KeyFit.check(JwsAlgorithm.PS384, key)).isInstanceOf(KeyFault.class);
        assertThatThrownBy(() -> KeyFit.check(JwsAlgorithm.RS256, key)).isInstanceOf(KeyFault.class);
    }

    private static void assertSound(BigInteger modulus, BigInteger exponent, boolean sound) throws Exception {
        String jwk = "{\"kty\":\"RSA\",\"n\":\"" + TestKeys.base64(modulus.toByteArray()) + "\",\"e\":\""
                + TestKeys.base64(exponent.toByteArray()) + "\"}";
        Key key;
        try {
            key = JwkKeys.read(jwk, JwsAlgorithm.RS256).get(0).key();
            KeyFit.check(JwsAlgorithm.RS256, key);
            assertThat(sound)
                    .as("%s bits, exponent %s", modulus.bitLength(), exponent)
                    .isTrue();
        } catch (KeyFault fault) {
            assertThat(sound).as(fault.words()).isFalse();
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

    /** Whether the keys that were read belong to the key pair that was written. */
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
