package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.keys.KeyPlace.Role;
import io.github.cdijwt.internal.keys.format.KeyFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages name the setting, the location and the fault of a key, and never show the key. */
class LocatedKeysFaultsTest {

    private static final KeyPair RSA = TestKeys.pair(JwsAlgorithm.RS256);
    private static final KeyPair EC = TestKeys.pair(JwsAlgorithm.ES256);
    private static final String PRIVATE = TestKeys.pem(RSA.getPrivate());
    private static final String PUBLIC = TestKeys.pem(RSA.getPublic());
    private static final String SECRET = "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVgB8tHz";

    private static final String ENCRYPTED = """
            -----BEGIN RSA PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-256-CBC,00

            AAAA
            -----END RSA PRIVATE KEY-----
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        byte[] der = RSA.getPrivate().getEncoded();
        return Stream.of(
                fault(Role.SIGN, "", "is empty: write it as PEM, JWK or JWK set"),
                fault(Role.SIGN, "\n \n", "is empty: write it as PEM, JWK or JWK set"),
                fault(Role.SIGN, "a key", "holds no key: write it as PEM, JWK or JWK set"),
                fault(Role.SIGN, "[]", "is not valid JSON for a JWK"),
                fault(Role.SIGN, "{\"kty\":\"RSA\"", "is not valid JSON for a JWK"),
                fault(Role.SIGN, ENCRYPTED, "holds an encrypted private key: decrypt it"),
                fault(Role.SIGN, "{}", "is a JWK for something else"),
                fault(Role.SIGN, "{\"kty\":\"RSA\"}", "holds a JWK that cannot be read"),
                fault(Role.SIGN, "{\"kty\":\"RSA\",\"kty\":\"RSA\"}", "is not valid JSON for a JWK"),
                fault(Role.SIGN, "{\"keys\":1}", "is not a JWK set: its member \"keys\" is not an array"),
                fault(Role.SIGN, "{\"keys\":[1]}", "is not a JWK set: one of its keys is not an object"),
                fault(
                        Role.SIGN,
                        "{\"keys\":[]}",
                        "holds no key for RS256, which needs an RSA key of at least 2048 bits"),
                fault(Role.VERIFY, TestKeys.set(TestKeys.jwk(EC, false)), "holds no key for RS256"),
                fault(Role.VERIFY, TestKeys.jwk(RSA, false, "use", "enc"), "is a JWK for something else"),
                fault(Role.VERIFY, TestKeys.jwk(RSA, false, "alg", "RS512"), "is a JWK for something else"),
                fault(Role.VERIFY, TestKeys.oct(SECRET), "is a JWK for something else"),
                fault(
                        Role.SIGN,
                        PUBLIC,
                        "holds a public key or a certificate, but this setting takes private keys only"),
                fault(
                        Role.SIGN,
                        TestKeys.jwk(RSA, false),
                        "holds a public key or a certificate, but this setting takes private keys only"),
                fault(Role.VERIFY, PRIVATE, "holds a private key, but this setting takes public keys only"),
                fault(Role.VERIFY, PUBLIC + PRIVATE, "holds a private key, but this setting takes public keys only"),
                fault(
                        Role.VERIFY,
                        TestKeys.jwk(RSA, true),
                        "holds a private key, but this setting takes public keys only"),
                fault(
                        Role.VERIFY,
                        TestKeys.set(TestKeys.jwk(RSA, false), TestKeys.jwk(TestKeys.pair("RSA 3072"), true)),
                        "holds a private key, but this setting takes public keys only"),
                fault(
                        Role.SIGN,
                        TestKeys.pem("ENCRYPTED PRIVATE KEY", der),
                        "holds an encrypted private key: decrypt it"),
                fault(Role.SIGN, TestKeys.pem("RSA PRIVATE KEY", der), "holds a private key that is not in PKCS#8"),
                fault(Role.SIGN, TestKeys.pem("EC PRIVATE KEY", der), "holds a private key that is not in PKCS#8"),
                fault(Role.VERIFY, TestKeys.pem("RSA PUBLIC KEY", der), "holds a public key that is not in SPKI"),
                fault(Role.VERIFY, TestKeys.pem("CERTIFICATE", der), "holds a certificate that cannot be read"),
                fault(Role.VERIFY, TestKeys.pem("X509 CRL", der), "holds a PEM block that is not a key: X509 CRL"),
                fault(Role.SIGN, TestKeys.pem("PRIVATE KEY", new byte[] {1, 2}), "holds a key that cannot be read"),
                fault(Role.SIGN, PRIVATE.replace("MII", "M*I"), "has a PEM block that is not base64"),
                fault(Role.SIGN, PRIVATE.replace("END PRIVATE", "END PUBLIC"), "has a PEM block that does not end"),
                fault(Role.SIGN, PRIVATE.substring(0, 900), "has a PEM block that does not end as it began"),
                fault(Role.SIGN, PRIVATE + PRIVATE.substring(0, 900), "has a PEM block that does not end as it began"),
                fault(
                        Role.SIGN,
                        TestKeys.pem(TestKeys.pair("RSA 1024").getPrivate()),
                        "is an RSA key of 1024 bits, but RS256 needs an RSA key of at least 2048 bits"),
                fault(Role.SIGN, TestKeys.pem(EC.getPrivate()), "is an EC key on P-256, but RS256 needs an RSA key"),
                fault(Role.SIGN, TestKeys.pem(TestKeys.pair("Ed448").getPrivate()), "is an Ed448 key, but RS256 needs"),
                fault(
                        Role.SIGN,
                        TestKeys.jwk(
                                new KeyPair(
                                        RSA.getPublic(),
                                        TestKeys.another("RSA 2048").getPrivate()),
                                true),
                        "holds a private key that RS256 cannot use, or whose public half does not belong to it"),
                fault(Role.SIGN, " ".repeat(1024 * 1024) + PRIVATE, "has more than 1048576 bytes, too many for a key"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_bad_file_is_rejected(Role role, String text, String words) {
        Path file = TestKeys.write(folder.resolve("key"), text);
        KeyFault fault = faultOf(JwsAlgorithm.RS256, role, file.toString());
        assertThat(fault.words()).startsWith("jwt.test-location: \"" + file + "\" " + words);
        assertNothingOf(fault, PRIVATE + PUBLIC + text);
    }

    @Test
    void a_key_of_ed25519_has_32_bytes() {
        Path file = TestKeys.write(folder.resolve("key"), "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}");
        assertThat(faultOf(JwsAlgorithm.EdDSA, Role.VERIFY, file.toString()).words())
                .endsWith("holds a JWK that cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // EC private keys with the value 0, and an empty Ed25519 public key.
                "PRIVATE KEY MDACAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEFjAUAgEBBA8AAAAAAAAAAAAAAAAAAAA=",
                "PUBLIC KEY MAwwBQYDK2VwAwMAAAA=",
                "PUBLIC KEY MAowBQYDK2VwAwEA"
            })
    void a_key_that_breaks_the_jdk_is_reported_like_any_other(String text) {
        int blank = text.lastIndexOf(' ');
        String label = text.substring(0, blank);
        Path file = TestKeys.write(
                folder.resolve("key"),
                "-----BEGIN " + label + "-----\n" + text.substring(blank + 1) + "\n-----END " + label + "-----\n");
        for (JwsAlgorithm algorithm : List.of(JwsAlgorithm.ES256, JwsAlgorithm.EdDSA)) {
            assertThat(faultOf(algorithm, label.startsWith("PUBLIC") ? Role.VERIFY : Role.SIGN, file.toString())
                            .words())
                    .startsWith("jwt.test-location: \"" + file + "\" ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257})
    void a_kid_has_at_most_256_characters(int length) {
        Path file = TestKeys.write(folder.resolve("key"), TestKeys.jwk(RSA, false, "kid", "k".repeat(length)));
        KeyFault fault = faultOf(JwsAlgorithm.RS256, Role.VERIFY, file.toString());
        if (length == 256) {
            assertThat(fault).isNull();
        } else {
            assertThat(fault.words())
                    .endsWith("holds a JWK whose kid has more than 256 characters, or is not valid text");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEM", "JWK", "SET"})
    void a_key_instead_of_a_location_is_not_shown(String form) {
        String key = switch (form) {
            case "PEM" -> PRIVATE;
            case "JWK" -> TestKeys.jwk(RSA, true);
            default -> " " + TestKeys.set(TestKeys.oct(SECRET));
        };
        KeyFault fault = faultOf(JwsAlgorithm.RS256, Role.SIGN, key);
        assertThat(fault.words())
                .isEqualTo(
                        "holds a key, but this setting takes the location of a key: write a path, file:, classpath: or https:. A key itself belongs in jwt.sign-key, jwt.verify-key or jwt.secret-key");
    }

    @Test
    void a_secret_or_base64_instead_of_a_location_is_not_shown() {
        String base64 = TestKeys.base64(RSA.getPrivate().getEncoded());
        for (String text :
                List.of(SECRET, base64, "a/" + base64, base64.replace('-', '/').replace('_', '+'))) {
            KeyFault fault = faultOf(JwsAlgorithm.RS256, Role.SIGN, text);
            assertThat(fault.words()).startsWith("jwt.test-location: the value (not shown because it may be a key) ");
            assertNothingOf(fault, text);
        }
    }

    @Test
    void the_query_of_an_address_is_not_shown() {
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, "http://127.0.0.1:1/key?token=hunter2")
                        .words())
                .startsWith("jwt.test-location: \"http://127.0.0.1:1/key?...\" cannot be read (");
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, "http://example.com/key#hunter2")
                        .words())
                .startsWith("\"http://example.com/key#...\" is not https");
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, "http://example.com/key?token=hunter2")
                        .words())
                .startsWith("\"http://example.com/key?...\" is not https");
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_rejected() {
        String moved = TestKeys.jwk(EC, false).replaceFirst("\"y\":\"[^\"]{8}", "\"y\":\"AAAAAAAA");
        Path file = TestKeys.write(folder.resolve("key"), moved);
        assertThat(faultOf(JwsAlgorithm.ES256, Role.VERIFY, file.toString()).words())
                .endsWith("is not a point on its curve");
    }

    @Test
    void a_missing_file_or_a_folder_is_rejected() {
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, folder.resolve("none").toString())
                        .words())
                .endsWith("none\" does not exist");
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, folder.toString()).words())
                .endsWith("\" is a folder: write the path of the file in it");
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, "classpath:none.pem").words())
                .endsWith("\"classpath:none.pem\" does not exist on the class path");
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, "http://127.0.0.1:1/none")
                        .words())
                .contains("cannot be read (");
    }

    @Test
    void a_signing_key_and_another_verifying_key_cannot_share_a_kid() throws Exception {
        Path sign = TestKeys.write(folder.resolve("sign"), TestKeys.jwk(RSA, true, "kid", "same"));
        Path verify =
                TestKeys.write(folder.resolve("verify"), TestKeys.jwk(TestKeys.pair("RSA 3072"), false, "kid", "same"));
        List<KeyPlace> places = List.of(
                new KeyPlace("jwt.one", Role.SIGN, KeyLocation.of(sign.toString())),
                new KeyPlace("jwt.other", Role.VERIFY, KeyLocation.of(verify.toString())));
        KeyFault fault = catchThrowableOfType(
                KeyFault.class, () -> new LocatedKeys(JwsAlgorithm.RS256, places, Clock.systemUTC()));
        assertThat(fault.words())
                .isEqualTo("jwt.one: \"" + sign + "\", jwt.other: \"" + verify
                        + "\": two keys have the same kid, which must be unique: same");
    }

    @Test
    void two_keys_in_one_set_cannot_share_a_kid() {
        Path file = TestKeys.write(
                folder.resolve("keys"),
                TestKeys.set(
                        TestKeys.jwk(RSA, false, "kid", "same"),
                        TestKeys.jwk(TestKeys.pair("RSA 3072"), false, "kid", "same")));
        assertThat(faultOf(JwsAlgorithm.RS256, Role.VERIFY, file.toString()).words())
                .isEqualTo(
                        "jwt.test-location: \"" + file + "\": two keys have the same kid, which must be unique: same");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_bad_secret_is_rejected(String text, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), text);
        KeyFault fault = faultOf(JwsAlgorithm.HS256, Role.SECRET, file.toString());
        assertThat(fault.words()).startsWith("jwt.test-location: \"" + file + "\" " + words);
        assertNothingOf(fault, text);
    }

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("", "is empty: make one with"),
                Arguments.of("\r\n", "is empty: make one with"),
                Arguments.of("hunter2-hunter2", "has 15 bytes, but HS256 needs at least 32"),
                Arguments.of("secret".repeat(10), "is a secret that tutorials publish"),
                Arguments.of(TestKeys.oct("hunter2-hunter2"), "has 15 bytes, but HS256 needs at least 32"),
                Arguments.of(TestKeys.set(TestKeys.oct(SECRET), TestKeys.oct("secret".repeat(10))), "is a secret that"),
                Arguments.of(PUBLIC, "is a public or private key, not a secret"),
                Arguments.of(PUBLIC.replace("\n", ""), "is a public or private key, not a secret"),
                Arguments.of(PUBLIC.replaceAll("-----[A-Z ]+-----\n", ""), "is a public or private key, not a secret"),
                Arguments.of(
                        PUBLIC.replaceAll("-----[A-Z ]+-----\n", "").replace("\n", ""),
                        "is a public or private key, not a secret"),
                Arguments.of(PRIVATE, "is a public or private key, not a secret"),
                Arguments.of(TestKeys.set(TestKeys.oct(SECRET)).substring(0, 60), "is not valid JSON for a JWK"),
                Arguments.of("[" + TestKeys.oct(SECRET) + "]", "is not valid JSON for a JWK"),
                Arguments.of(TestKeys.jwk(RSA, true), "is a JWK for something else"),
                Arguments.of(TestKeys.set(TestKeys.jwk(RSA, true)), "holds no key for HS256, which needs a secret"),
                Arguments.of(TestKeys.oct(SECRET, "alg", "HS512"), "is a JWK for something else"));
    }

    private static Arguments fault(Role role, String text, String words) {
        return Arguments.of(role, text, words);
    }

    private static KeyFault faultOf(JwsAlgorithm algorithm, Role role, String location) {
        return catchThrowableOfType(KeyFault.class, () -> {
            KeyPlace place = new KeyPlace("jwt.test-location", role, KeyLocation.of(location));
            new LocatedKeys(algorithm, List.of(place), Clock.systemUTC());
        });
    }

    /** Neither the message nor a cause contains a part of the text. */
    private static void assertNothingOf(KeyFault fault, String text) {
        assertThat(fault).hasNoCause();
        List<String> stretches = new ArrayList<>();
        for (String word : text.split("[^A-Za-z0-9+/=_-]+", -1)) {
            if (word.length() >= 15 && !word.contains("-----")) {
                stretches.add(word.substring(0, 15));
            }
        }
        assertThat(stretches).noneMatch(fault.words()::contains);
    }
}
