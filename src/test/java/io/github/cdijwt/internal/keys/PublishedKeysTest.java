package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.keys.format.KeyFault;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedKeysTest {

    @TempDir
    Path folder;

    static Stream<JwsAlgorithm> asymmetric() {
        return Arrays.stream(JwsAlgorithm.values()).filter(JwsAlgorithm::isAsymmetric);
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void only_public_members_of_the_key_are_published(JwsAlgorithm algorithm) throws KeyFault {
        KeyPair pair = TestKeys.pair(algorithm);
        // The JWK has all kinds of additional members.
        String jwk = TestKeys.jwk(
                pair, true, "kid", "k1", "x5u", "https://example.com", "ext", "1", "alg", algorithm.name());
        Path file = TestKeys.write(folder.resolve("key"), jwk);
        KeyPlace place = new KeyPlace("jwt.sign-key-location", KeyPlace.Role.SIGN, KeyLocation.of(file.toString()));
        LocatedKeys keys = new LocatedKeys(algorithm, List.of(place), Clock.systemUTC());
        JsonObject published = read(new PublishedKeys(algorithm, keys).json().getBytes(StandardCharsets.UTF_8));
        JsonObject expected = read(TestKeys.jwk(pair, false, "kid", "k1", "use", "sig", "alg", algorithm.name())
                .getBytes(StandardCharsets.UTF_8));
        assertThat(published).containsOnlyKeys("keys");
        assertThat(published.getJsonArray("keys")).containsExactly(expected);
        assertThat(expected.keySet())
                .isEqualTo(
                        switch (algorithm.keyType()) {
                            case RSA -> Set.of("kty", "kid", "use", "alg", "n", "e");
                            case EC -> Set.of("kty", "kid", "use", "alg", "crv", "x", "y");
                            default -> Set.of("kty", "kid", "use", "alg", "crv", "x");
                        });
    }

    @ParameterizedTest
    @EnumSource(names = {"HS256", "HS384", "HS512"})
    void a_secret_is_never_published(JwsAlgorithm algorithm) {
        SecretKeySpec secret = new SecretKeySpec("s".repeat(64).getBytes(StandardCharsets.US_ASCII), "HMAC");
        JwsKey key = JwsKey.signing(algorithm, Optional.of("k1"), secret);
        assertThat(new PublishedKeys(algorithm, KeySet.of(Optional.of(key), List.of(key), List.of())).json())
                .isEqualTo("{\"keys\":[]}");
    }

    @Test
    void a_kid_is_escaped() {
        KeyPair pair = TestKeys.pair(JwsAlgorithm.ES256);
        JwsKey key = JwsKey.verifying(JwsAlgorithm.ES256, Optional.of("a\"b\\c\n"), pair.getPublic());
        JsonObject published =
                read(new PublishedKeys(JwsAlgorithm.ES256, KeySet.of(Optional.empty(), List.of(key), List.of()))
                        .json()
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(published.getJsonArray("keys").getJsonObject(0).getString("kid"))
                .isEqualTo("a\"b\\c\n");
    }

    @Test
    void a_key_of_another_issuer_verifies_but_is_not_published() throws KeyFault {
        KeyPair own = TestKeys.pair(JwsAlgorithm.ES256);
        KeyPair partner = TestKeys.another("EC secp256r1");
        Keys keys = keys(
                TestKeys.jwk(own, true, "kid", "ours"),
                TestKeys.set(TestKeys.jwk(partner, false, "kid", "theirs"), TestKeys.jwk(own, false, "kid", "copy")));
        assertThat(keys.verifying())
                .extracting(key -> key.id().orElseThrow())
                .containsExactly("ours", "theirs", "copy");
        assertThat(publishedBy(keys)).containsExactly("ours");
    }

    @Test
    void a_private_key_that_does_not_sign_yet_is_published_even_if_its_public_key_is_configured_too() throws KeyFault {
        KeyPair own = TestKeys.pair(JwsAlgorithm.ES256);
        KeyPair next = TestKeys.another("EC secp256r1");
        Keys keys = keys(
                TestKeys.set(TestKeys.jwk(own, true, "kid", "now"), TestKeys.jwk(next, true, "kid", "next")),
                TestKeys.jwk(next, false, "kid", "next"));
        assertThat(keys.signing().id()).hasValue("now");
        assertThat(publishedBy(keys)).containsExactly("now", "next");
    }

    @Test
    void without_a_private_key_nothing_is_published() throws KeyFault {
        Path file = TestKeys.write(
                folder.resolve("verify"), TestKeys.jwk(TestKeys.pair(JwsAlgorithm.ES256), false, "kid", "theirs"));
        KeyPlace place = new KeyPlace("jwt.verify-key-location", KeyPlace.Role.VERIFY, KeyLocation.of(file.toString()));
        assertThat(publishedBy(new LocatedKeys(JwsAlgorithm.ES256, List.of(place), Clock.systemUTC())))
                .isEmpty();
        try (TestIssuer issuer = new TestIssuer()) {
            Keys fetched = new FetchedKeys(
                    JwsAlgorithm.ES256, new KeyAddress(issuer.address()), IssuerTrust.ofTheJdk(), Clock.systemUTC());
            assertThat(publishedBy(fetched)).isEmpty();
            assertThat(issuer.requests()).isZero();
        }
    }

    private Keys keys(String sign, String verify) throws KeyFault {
        Path signing = TestKeys.write(folder.resolve("sign"), sign);
        Path verifying = TestKeys.write(folder.resolve("verify"), verify);
        // In reverse order, because the order must not decide which keys are the application's own.
        return new LocatedKeys(
                JwsAlgorithm.ES256,
                List.of(
                        new KeyPlace(
                                "jwt.verify-key-location", KeyPlace.Role.VERIFY, KeyLocation.of(verifying.toString())),
                        new KeyPlace("jwt.sign-key-location", KeyPlace.Role.SIGN, KeyLocation.of(signing.toString()))),
                Clock.systemUTC());
    }

    private static List<String> publishedBy(Keys keys) {
        String json = new PublishedKeys(JwsAlgorithm.ES256, keys).json();
        return read(json.getBytes(StandardCharsets.UTF_8)).getJsonArray("keys").stream()
                .map(key -> key.asJsonObject().getString("kid"))
                .toList();
    }

    private static JsonObject read(byte[] json) {
        return Objects.requireNonNull(StrictJson.read(json));
    }
}
