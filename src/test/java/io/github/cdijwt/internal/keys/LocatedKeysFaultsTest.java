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

/** What is wrong with a key is said with the setting, the place and the fault, and never with the key. */
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
                fault(Role.SIGN, "", "holds no key: write it as PEM, JWK or JWK set"),
                fault(Role.SIGN, "\n \n", "holds no key: write it as PEM, JWK or JWK set"),
                fault(Role.SIGN, "a key", "holds no key: write it as PEM, JWK or JWK set"),
                fault(Role.SIGN, "[]", "is not JSON as a JWK has to be"),
                fault(Role.SIGN, "{\"kty\":\"RSA\"", "is not JSON as a JWK has to be"),
                fault(Role.SIGN, ENCRYPTED, "holds an encrypted private key: decrypt it"),
                fault(Role.SIGN, "{}", "is a JWK for something else"),
                fault(Role.SIGN, "{\"kty\":\"RSA\"}", "holds a JWK that cannot be read"),
                fault(Role.SIGN, "{\"kty\":\"RSA\",\"kty\":\"RSA\"}", "is not JSON as a JWK has to be"),
                fault(Role.SIGN, "{\"keys\":1}", "is no JWK set: its member \"keys\" is no array"),
                fault(Role.SIGN, "{\"keys\":[1]}", "is no JWK set: one of its keys is no object"),
                fault(
                        Role.SIGN,
                        "{\"keys\":[]}",
                        "holds no key for RS256, which needs an RSA key of at least 2048 bits"),
                fault(Role.VERIFY, TestKeys.set(TestKeys.jwk(EC, false)), "holds no key for RS256"),
                fault(Role.VERIFY, TestKeys.jwk(RSA, false, "use", "enc"), "is a JWK for something else"),
                fault(Role.VERIFY, TestKeys.jwk(RSA, false, "alg", "RS512"), "is a JWK for something else"),
                fault(Role.VERIFY, TestKeys.oct(SECRET), "is a JWK for something else"),
                fault(Role.SIGN, PUBLIC, "holds a public key or a certificate, and private keys alone belong here"),
                fault(
                        Role.SIGN,
                        TestKeys.jwk(RSA, false),
                        "holds a public key or a certificate, and private keys alone belong here"),
                fault(Role.VERIFY, PRIVATE, "holds a private key, and a public one belongs here"),
                fault(Role.VERIFY, PUBLIC + PRIVATE, "holds a private key, and a public one belongs here"),
                fault(Role.VERIFY, TestKeys.jwk(RSA, true), "holds a private key, and a public one belongs here"),
                fault(
                        Role.VERIFY,
                        TestKeys.set(TestKeys.jwk(RSA, false), TestKeys.jwk(TestKeys.pair("RSA 3072"), true)),
                        "holds a private key, and a public one belongs here"),
                fault(
                        Role.SIGN,
                        TestKeys.pem("ENCRYPTED PRIVATE KEY", der),
                        "holds an encrypted private key: decrypt it"),
                fault(Role.SIGN, TestKeys.pem("RSA PRIVATE KEY", der), "holds a private key that is not in PKCS#8"),
                fault(Role.SIGN, TestKeys.pem("EC PRIVATE KEY", der), "holds a private key that is not in PKCS#8"),
                fault(Role.VERIFY, TestKeys.pem("RSA PUBLIC KEY", der), "holds a public key that is not in SPKI"),
                fault(Role.VERIFY, TestKeys.pem("CERTIFICATE", der), "holds a certificate that cannot be read"),
                fault(Role.VERIFY, TestKeys.pem("X509 CRL", der), "holds a PEM block that is no key: X509 CRL"),
                fault(Role.SIGN, TestKeys.pem("PRIVATE KEY", new byte[] {1, 2}), "holds a key that cannot be read"),
                fault(Role.SIGN, PRIVATE.replace("MII", "M*I"), "has a PEM block that is not base64"),
                fault(Role.SIGN, PRIVATE.replace("END PRIVATE", "END PUBLIC"), "has a PEM block that does not end"),
                fault(Role.SIGN, PRIVATE.substring(0, 900), "has a PEM block that does not end as it began"),
                fault(Role.SIGN, PRIVATE + PRIVATE.substring(0, 900), "has a PEM block that does not end as it began"),
                fault(
                        Role.SIGN,
                        TestKeys.pem(TestKeys.pair("RSA 1024").getPrivate()),
                        "is an RSA key of 1024 bits, and RS256 needs an RSA key of at least 2048 bits"),
                fault(Role.SIGN, TestKeys.pem(EC.getPrivate()), "is an EC key on P-256, and RS256 needs an RSA key"),
                fault(Role.SIGN, TestKeys.pem(TestKeys.pair("Ed448").getPrivate()), "is an Ed448 key, and RS256 needs"),
                fault(
                        Role.SIGN,
                        TestKeys.jwk(
                                new KeyPair(
                                        RSA.getPublic(),
                                        TestKeys.another("RSA 2048").getPrivate()),
                                true),
                        "holds a private key that RS256 cannot use, or whose public half is another's"),
                fault(
                        Role.SIGN,
                        " ".repeat(1024 * 1024) + PRIVATE,
                        "has more than 1048576 bytes, and is hardly a key"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_bad_file_is_refused(Role role, String text, String words) {
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
                // EC keys whose number is 0, and a public key of Ed25519 without any bits.
                "PRIVATE KEY MDACAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEFjAUAgEBBA8AAAAAAAAAAAAAAAAAAAA=",
                "PUBLIC KEY MAwwBQYDK2VwAwMAAAA=",
                "PUBLIC KEY MAowBQYDK2VwAwEA"
            })
    void a_key_that_the_jdk_trips_over_is_told_like_any_other(String text) {
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
            assertThat(fault.words()).endsWith("holds a JWK whose kid has more than 256 characters, or is no text");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEM", "JWK", "SET"})
    void a_key_that_stands_where_its_place_belongs_is_not_repeated(String form) {
        String key = switch (form) {
            case "PEM" -> PRIVATE;
            case "JWK" -> TestKeys.jwk(RSA, true);
            default -> " " + TestKeys.set(TestKeys.oct(SECRET));
        };
        KeyFault fault = faultOf(JwsAlgorithm.RS256, Role.SIGN, key);
        assertThat(fault.words()).isEqualTo("holds a key, and the place of one belongs here");
    }

    @Test
    void a_secret_or_the_base64_of_a_key_there_is_not_repeated_either() {
        String base64 = TestKeys.base64(RSA.getPrivate().getEncoded());
        for (String text :
                List.of(SECRET, base64, "a/" + base64, base64.replace('-', '/').replace('_', '+'))) {
            KeyFault fault = faultOf(JwsAlgorithm.RS256, Role.SIGN, text);
            assertThat(fault.words())
                    .startsWith("jwt.test-location: what is written there (not shown, it may be a key) ");
            assertNothingOf(fault, text);
        }
    }

    @Test
    void a_query_of_an_address_is_not_repeated() {
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
    void a_point_that_is_not_on_the_curve_is_no_key() {
        String moved = TestKeys.jwk(EC, false).replaceFirst("\"y\":\"[^\"]{8}", "\"y\":\"AAAAAAAA");
        Path file = TestKeys.write(folder.resolve("key"), moved);
        assertThat(faultOf(JwsAlgorithm.ES256, Role.VERIFY, file.toString()).words())
                .endsWith("is no point of its curve");
    }

    @Test
    void a_file_that_is_not_there_or_a_folder_is_refused() {
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, folder.resolve("none").toString())
                        .words())
                .endsWith("none\" does not exist");
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, folder.toString()).words())
                .endsWith("\" is no file");
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, "classpath:none.pem").words())
                .endsWith("\"classpath:none.pem\" does not exist");
        assertThat(faultOf(JwsAlgorithm.RS256, Role.SIGN, "http://127.0.0.1:1/none")
                        .words())
                .contains("cannot be read (");
    }

    @Test
    void a_key_that_verifies_and_another_that_signs_may_not_have_one_name() throws Exception {
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
                        + "\": two keys have one kid, and it must tell them apart: same");
    }

    @Test
    void two_keys_in_one_set_may_not_have_one_name() {
        Path file = TestKeys.write(
                folder.resolve("keys"),
                TestKeys.set(
                        TestKeys.jwk(RSA, false, "kid", "same"),
                        TestKeys.jwk(TestKeys.pair("RSA 3072"), false, "kid", "same")));
        assertThat(faultOf(JwsAlgorithm.RS256, Role.VERIFY, file.toString()).words())
                .isEqualTo("jwt.test-location: \"" + file
                        + "\": two keys have one kid, and it must tell them apart: same");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_bad_secret_is_refused(String text, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), text);
        KeyFault fault = faultOf(JwsAlgorithm.HS256, Role.SECRET, file.toString());
        assertThat(fault.words()).startsWith("jwt.test-location: \"" + file + "\" " + words);
        assertNothingOf(fault, text);
    }

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("", "is empty: make one with"),
                Arguments.of("\r\n", "is empty: make one with"),
                Arguments.of("hunter2-hunter2", "has 15 bytes, and HS256 needs at least 32"),
                Arguments.of("secret".repeat(10), "is a secret that tutorials publish"),
                Arguments.of(TestKeys.oct("hunter2-hunter2"), "has 15 bytes, and HS256 needs at least 32"),
                Arguments.of(TestKeys.set(TestKeys.oct(SECRET), TestKeys.oct("secret".repeat(10))), "is a secret that"),
                Arguments.of(PUBLIC, "is a public or private key, and no secret"),
                Arguments.of(PUBLIC.replace("\n", ""), "is a public or private key, and no secret"),
                Arguments.of(PUBLIC.replaceAll("-----[A-Z ]+-----\n", ""), "is a public or private key, and no secret"),
                Arguments.of(
                        PUBLIC.replaceAll("-----[A-Z ]+-----\n", "").replace("\n", ""),
                        "is a public or private key, and no secret"),
                Arguments.of(PRIVATE, "is a public or private key, and no secret"),
                Arguments.of(TestKeys.set(TestKeys.oct(SECRET)).substring(0, 60), "is not JSON as a JWK has to be"),
                Arguments.of("[" + TestKeys.oct(SECRET) + "]", "is not JSON as a JWK has to be"),
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

    /** No stretch of the text, and no exception that might hold one. */
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
