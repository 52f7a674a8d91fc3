package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.keys.KeyPlace.Role;
import io.github.cdijwt.internal.keys.format.KeyFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedKeysTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String SECRET = "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVgB8tHz";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final CapturedLog log = new CapturedLog();
    private final KeyPair old = TestKeys.pair("EC secp256r1");
    private final KeyPair next = TestKeys.another("EC secp256r1");

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void the_first_private_key_signs_and_all_verify() throws KeyFault {
        Path file =
                TestKeys.write(folder.resolve("key"), TestKeys.pem(next.getPrivate()) + TestKeys.pem(old.getPrivate()));
        Keys keys = read(sign(file));
        assertThat(keys.signing().key()).isEqualTo(next.getPrivate());
        assertThat(keys.verifying()).extracting(JwsKey::key).containsExactly(next.getPublic(), old.getPublic());
    }

    @Test
    void the_kid_is_the_thumbprint_of_the_key() throws KeyFault {
        // The example of RFC 8037, appendix A.3.
        String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";
        Path file = TestKeys.write(folder.resolve("key"), jwk);
        KeyPlace place = new KeyPlace("jwt.verify-key-location", Role.VERIFY, KeyLocation.of(file.toString()));
        assertThat(new LocatedKeys(JwsAlgorithm.EdDSA, List.of(place), clock).verifying())
                .extracting(key -> key.id().orElse(""))
                .containsExactly("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void the_kid_of_a_jwk_is_kept_for_both_halves() throws KeyFault {
        Path file = TestKeys.write(folder.resolve("key"), TestKeys.jwk(old, true, "kid", "the first"));
        Keys keys = read(sign(file));
        assertThat(keys.signing().id()).hasValue("the first");
        assertThat(keys.verifying("the first")).extracting(JwsKey::key).containsExactly(old.getPublic());
        assertThat(keys.verifying("another")).isEmpty();
    }

    @Test
    void a_public_key_that_belongs_to_the_private_key_counts_once() throws KeyFault {
        Path signing = TestKeys.write(folder.resolve("sign"), TestKeys.pem(old.getPrivate()));
        Path verifying = TestKeys.write(
                folder.resolve("verify"), TestKeys.pem(old.getPublic()) + TestKeys.pem(next.getPublic()));
        Keys keys = read(sign(signing), verify(verifying));
        assertThat(keys.verifying()).extracting(JwsKey::key).containsExactly(old.getPublic(), next.getPublic());
    }

    @Test
    void without_a_private_key_signing_fails() throws KeyFault {
        Keys keys = read(verify(TestKeys.write(folder.resolve("key"), TestKeys.pem(old.getPublic()))));
        assertThatIllegalStateException().isThrownBy(keys::signing).withMessageContaining("jwt.sign-key-location");
    }

    @Test
    void keys_in_a_set_for_other_purposes_are_skipped() throws KeyFault {
        String set = TestKeys.set(
                "{\"kty\":\"unheard of\",\"alg\":\"ES256\"}",
                "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"AA\",\"y\":\"AA\"}",
                TestKeys.jwk(TestKeys.pair("RSA 2048"), false),
                TestKeys.jwk(TestKeys.pair("EC secp384r1"), false),
                TestKeys.jwk(next, false, "use", "enc"),
                TestKeys.jwk(next, false, "alg", "ECDH-ES"),
                TestKeys.jwk(next, false).replace("}", ",\"key_ops\":[\"deriveKey\"]}"),
                TestKeys.jwk(old, false, "use", "sig", "alg", "ES256").replace("}", ",\"key_ops\":[\"verify\"]}"));
        Keys keys = read(verify(TestKeys.write(folder.resolve("set"), set)));
        assertThat(keys.verifying()).extracting(JwsKey::key).containsExactly(old.getPublic());
    }

    @Test
    void a_key_without_a_kid_is_tried_for_any_kid() throws KeyFault {
        for (String text : List.of(
                TestKeys.pem(old.getPublic()),
                TestKeys.jwk(old, false),
                TestKeys.set(TestKeys.jwk(old, false), TestKeys.jwk(next, false, "kid", "next")))) {
            Keys keys = read(verify(TestKeys.write(folder.resolve("verify"), text)));
            assertThat(keys.verifying("what its issuer calls it"))
                    .extracting(JwsKey::key)
                    .containsExactly(old.getPublic());
        }
    }

    @Test
    void two_keys_without_a_kid_are_both_tried_unless_the_kid_is_a_thumbprint() throws KeyFault {
        String both = TestKeys.pem(old.getPublic()) + TestKeys.pem(next.getPublic());
        Keys keys = read(verify(TestKeys.write(folder.resolve("verify"), both)));
        assertThat(keys.verifying("any")).hasSize(2);
        String thumbprint = keys.verifying().get(1).id().orElseThrow();
        assertThat(keys.verifying(thumbprint)).extracting(JwsKey::key).containsExactly(next.getPublic());
    }

    @Test
    void private_keys_and_keys_with_a_kid_verify_only_tokens_with_their_kid() throws KeyFault {
        Path signing = TestKeys.write(folder.resolve("sign"), TestKeys.pem(old.getPrivate()));
        Path verifying = TestKeys.write(folder.resolve("verify"), TestKeys.jwk(next, false, "kid", "theirs"));
        Keys keys = read(sign(signing), verify(verifying));
        assertThat(keys.verifying("any")).isEmpty();
        TestKeys.write(verifying, TestKeys.pem(next.getPublic()));
        clock.move(SECOND);
        assertThat(keys.verifying("any")).extracting(JwsKey::key).containsExactly(next.getPublic());
    }

    @Test
    void usable_keys_at_an_address_are_kept_and_the_others_logged() throws KeyFault {
        try (TestIssuer issuer = new TestIssuer()) {
            issuer.publishes("\ufeff"
                    + TestKeys.set(
                            "null", TestKeys.jwk(old, false, "kid", "same"), TestKeys.jwk(next, false, "kid", "same")));
            KeyPlace place = new KeyPlace(
                    "jwt.verify-key-location",
                    Role.VERIFY,
                    KeyLocation.of(issuer.address().toString()));
            Keys keys = read(
                    place, verify(TestKeys.write(folder.resolve("verify"), TestKeys.jwk(old, false, "kid", "same"))));
            assertThat(keys.verifying("same")).hasSize(2);
            assertThat(log.lines())
                    .containsOnlyOnce("WARNING cdi-jwt: jwt.verify-key-location: \"" + issuer.address()
                            + "\" has unusable keys, which are skipped: key 1 is not a JSON object");
        }
    }

    @Test
    void keys_can_be_on_the_class_path_and_in_a_certificate() throws KeyFault {
        // Generated with: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=test
        KeyPlace place =
                new KeyPlace("jwt.verify-key-location", Role.VERIFY, KeyLocation.of("classpath:/keys/certificate.pem"));
        assertThat(new LocatedKeys(JwsAlgorithm.ES256, List.of(place), clock).verifying())
                .singleElement()
                .extracting(key -> key.key().getAlgorithm())
                .isEqualTo("EC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void a_secret_is_the_content_of_the_file_without_a_final_line_break(String lineEnd) throws KeyFault, IOException {
        Keys keys = secret(SECRET + " " + lineEnd);
        assertThat(keys.signing().key().getEncoded()).isEqualTo((SECRET + " ").getBytes(StandardCharsets.UTF_8));
        assertThat(keys.signing().id()).isEmpty();
        assertThat(keys.verifying("any")).containsExactly(keys.signing());
    }

    @Test
    void secrets_may_be_a_set_and_have_only_a_configured_kid() throws KeyFault, IOException {
        Keys keys = secret(TestKeys.set(TestKeys.oct(SECRET + "2", "kid", "new"), TestKeys.oct(SECRET)));
        assertThat(keys.signing().key().getEncoded()).asString().isEqualTo(SECRET + "2");
        assertThat(keys.verifying()).extracting(key -> key.id().orElse("none")).containsExactly("new", "none");
        assertThat(keys.verifying("new")).containsExactly(keys.signing());
        assertThat(keys.verifying("old"))
                .singleElement()
                .satisfies(key -> assertThat(key.key().getEncoded()).asString().isEqualTo(SECRET));
    }

    @Test
    void a_changed_file_is_read_again_after_a_second() throws KeyFault {
        Path file = TestKeys.write(folder.resolve("key"), TestKeys.pem(old.getPrivate()));
        Keys keys = read(sign(file));
        TestKeys.write(file, TestKeys.pem(next.getPrivate()));
        clock.move(SECOND.minusMillis(1));
        assertThat(keys.signing().key()).isEqualTo(old.getPrivate());
        clock.move(Duration.ofMillis(1));
        assertThat(keys.signing().key()).isEqualTo(next.getPrivate());
        assertThat(keys.verifying()).extracting(JwsKey::key).containsExactly(next.getPublic());
        assertThat(logged())
                .containsExactly("INFO cdi-jwt: the keys have changed; the keys in use are: \""
                        + keys.signing().id().orElseThrow() + '"');
    }

    @Test
    void a_changed_file_is_read_again_after_the_clock_was_set_back() throws KeyFault {
        Path file = TestKeys.write(folder.resolve("key"), TestKeys.pem(old.getPrivate()));
        Keys keys = read(sign(file));
        TestKeys.write(file, TestKeys.pem(next.getPrivate()));
        clock.move(Duration.ofHours(-1));
        assertThat(keys.signing().key()).isEqualTo(next.getPrivate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "-----BEGIN PRIVATE KEY-----\nMII"})
    void after_a_bad_change_the_old_keys_stay_in_use_and_one_error_is_logged(String bad) throws KeyFault {
        Path file = TestKeys.write(folder.resolve("key"), TestKeys.pem(old.getPrivate()));
        Keys keys = read(sign(file));
        TestKeys.write(file, bad);
        for (int i = 0; i < 5; i++) {
            clock.move(SECOND);
            assertThat(keys.signing().key()).isEqualTo(old.getPrivate());
        }
        assertThat(logged())
                .singleElement()
                .asString()
                .startsWith("ERROR cdi-jwt: the keys have changed but CANNOT BE USED; the old keys stay in use:"
                        + " jwt.sign-key-location: \"" + file + "\" ");
        TestKeys.write(file, TestKeys.pem(old.getPrivate()));
        clock.move(SECOND);
        assertThat(keys.signing().key()).isEqualTo(old.getPrivate());
        assertThat(logged())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("INFO cdi-jwt: the keys have changed; the keys in use are: ");
        TestKeys.write(file, bad);
        clock.move(SECOND);
        assertThat(keys.signing().key()).isEqualTo(old.getPrivate());
        assertThat(logged()).as("a new occurrence is logged again").hasSize(3);
        TestKeys.write(file, TestKeys.pem(next.getPrivate()));
        clock.move(SECOND);
        assertThat(keys.signing().key()).isEqualTo(next.getPrivate());
    }

    @Test
    void an_address_is_read_once() throws KeyFault {
        try (TestIssuer issuer = new TestIssuer()) {
            issuer.publishes(TestKeys.jwk(old, false));
            Keys keys = read(new KeyPlace(
                    "jwt.verify-key-location",
                    Role.VERIFY,
                    KeyLocation.of(issuer.address().toString())));
            for (int i = 0; i < 5; i++) {
                clock.move(SECOND);
                assertThat(keys.verifying()).hasSize(1);
            }
            assertThat(issuer.requests()).isEqualTo(1);
        }
    }

    @Test
    void a_jwk_may_begin_with_a_byte_order_mark() throws KeyFault {
        Path file = TestKeys.write(folder.resolve("key"), "\ufeff" + TestKeys.jwk(old, true));
        assertThat(read(sign(file)).signing().key()).isEqualTo(old.getPrivate());
    }

    @Test
    void while_a_file_is_missing_the_old_keys_stay_in_use_and_its_return_is_logged() throws Exception {
        Path file = TestKeys.write(folder.resolve("key"), TestKeys.pem(old.getPrivate()));
        Keys keys = read(sign(file));
        Files.delete(file);
        clock.move(SECOND);
        assertThat(keys.signing().key()).isEqualTo(old.getPrivate());
        TestKeys.write(file, TestKeys.pem(old.getPrivate()));
        clock.move(SECOND);
        assertThat(keys.signing().key()).isEqualTo(old.getPrivate());
        assertThat(logged()).hasSize(2).first().asString().endsWith("does not exist");
    }

    @Test
    void if_one_of_two_files_is_bad_all_old_keys_stay_in_use() throws KeyFault {
        Path signing = TestKeys.write(folder.resolve("sign"), TestKeys.pem(old.getPrivate()));
        Path verifying = TestKeys.write(folder.resolve("verify"), TestKeys.pem(old.getPublic()));
        Keys keys = read(sign(signing), verify(verifying));
        TestKeys.write(signing, TestKeys.pem(next.getPrivate()));
        TestKeys.write(verifying, "bad");
        clock.move(SECOND);
        assertThat(keys.signing().key()).isEqualTo(old.getPrivate());
        TestKeys.write(verifying, TestKeys.pem(old.getPublic()));
        clock.move(SECOND);
        assertThat(keys.signing().key()).isEqualTo(next.getPrivate());
        assertThat(keys.verifying()).hasSize(2);
    }

    @Test
    void while_one_caller_reads_the_files_others_do_not_wait() throws Exception {
        Path file = TestKeys.write(folder.resolve("key"), TestKeys.pem(old.getPrivate()));
        Keys keys = read(sign(file));
        TestKeys.write(file, TestKeys.pem(next.getPrivate()) + TestKeys.pem(old.getPrivate()));
        clock.move(SECOND);
        List<Thread> callers = new ArrayList<>();
        List<Object> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread caller = new Thread(() -> seen.add(keys.signing().key()));
            callers.add(caller);
            caller.start();
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(seen).hasSize(8).allMatch(key -> key.equals(old.getPrivate()) || key.equals(next.getPrivate()));
        assertThat(logged()).hasSize(1);
    }

    /** The log lines about files, because the last fetch of another test may still be running. */
    private List<String> logged() {
        return log.lines().stream()
                .filter(line -> line.contains("the keys have changed"))
                .toList();
    }

    private Keys secret(String text) throws KeyFault, IOException {
        Path file = Files.writeString(folder.resolve("secret"), text);
        return new LocatedKeys(
                JwsAlgorithm.HS256,
                List.of(new KeyPlace("jwt.secret-key-location", Role.SECRET, KeyLocation.of(file.toString()))),
                clock);
    }

    private Keys read(KeyPlace... places) throws KeyFault {
        return new LocatedKeys(JwsAlgorithm.ES256, List.of(places), clock);
    }

    private static KeyPlace sign(Path file) throws KeyFault {
        return new KeyPlace("jwt.sign-key-location", Role.SIGN, KeyLocation.of(file.toString()));
    }

    private static KeyPlace verify(Path file) throws KeyFault {
        return new KeyPlace("jwt.verify-key-location", Role.VERIFY, KeyLocation.of(file.toString()));
    }
}
