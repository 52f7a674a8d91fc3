package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.HOW_TO_MAKE_ONE;
import static io.github.cdijwt.internal.config.TestConfigs.SECRET;
import static io.github.cdijwt.internal.config.TestConfigs.SECRET_KEY;
import static io.github.cdijwt.internal.config.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.config.TestConfigs.environment;
import static io.github.cdijwt.internal.config.TestConfigs.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.keys.format.Secrets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String PUBLIC_JWK =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    @TempDir
    Path folder;

    private static final String NOT_SET =
            "jwt.secret-key: is not set (a value that holds ${...} reads as absent): " + HOW_TO_MAKE_ONE;

    @Test
    void a_missing_secret_is_a_fault() {
        assertOnlyFault(only(), NOT_SET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "${}", "${SOMETHING_THAT_IS_NOT_SET}", "abc${SOMETHING_THAT_IS_NOT_SET}def"})
    void a_secret_that_reads_as_absent_is_a_fault(String secret) {
        assertOnlyFault(only(SECRET_KEY, secret), NOT_SET);
    }

    @Test
    void a_resolvable_expression_is_accepted() {
        JwtConfig config = only(SECRET_KEY, "${the.secret}", "the.secret", SECRET);
        assertThat(config.faults()).isEmpty();
        assertThat(new String(config.keys().signing().key().getEncoded(), StandardCharsets.UTF_8))
                .isEqualTo(SECRET);
    }

    @ParameterizedTest
    @EnumSource(names = {"HS256", "HS384", "HS512"})
    void a_secret_must_be_as_long_as_the_hash(JwsAlgorithm algorithm) {
        int needed = algorithm.minimumSecretBytes();
        assertThat(Secrets.fault(bytes(SECRET.substring(0, needed)), algorithm)).isEmpty();
        assertThat(Secrets.fault(bytes(SECRET.substring(1, needed)), algorithm))
                .hasValue("has " + (needed - 1) + " bytes, but " + algorithm + " needs at least " + needed + ": "
                        + HOW_TO_MAKE_ONE);
    }

    @ParameterizedTest
    @CsvSource({"HS256, 32", "HS384, 48", "HS512, 64"})
    void the_minimum_length_depends_on_the_algorithm(String algorithm, int needed) {
        assertThat(only("jwt.algorithm", algorithm, SECRET_KEY, SECRET.substring(0, needed))
                        .faults())
                .isEmpty();
        assertOnlyFault(
                only("jwt.algorithm", algorithm, SECRET_KEY, SECRET.substring(1, needed)),
                "jwt.secret-key: has " + (needed - 1) + " bytes, but " + algorithm + " needs at least " + needed + ": "
                        + HOW_TO_MAKE_ONE);
    }

    @Test
    void the_length_is_counted_in_bytes() {
        String sixteen =
                "\u00e9\u00e8\u00ea\u00eb\u00e0\u00e1\u00e2\u00e4\u00f6\u00fc\u00f1\u00e7\u00ee\u00ef\u00f4\u00fb";
        assertThat(sixteen).hasSize(16);
        assertThat(Secrets.fault(bytes(sixteen), JwsAlgorithm.HS256)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "super-secret",
                "Super_Secret_Key",
                "changeme",
                "your-256-bit-secret",
                "your-512-bit-secret",
                "a-string-secret-at-least-256-bits-long",
                "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long",
                "secretsecretsecretsecretsecretsecretsecret",
                "secret-secret-secret-secret-secret-secret",
                "My Secret Key That Is At Least 32 Characters Long!",
                "0123456789abcdef0123456789abcdef0123456789abcdef",
                "01234567890123456789012345678901",
                "12345678901234567890123456789012",
                "abcdefghijklmnopqrstuvwxyzabcdef",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "qwertyuiopasdfghjklzxcvbnm123456",
                "this-is-my-super-secret-key-for-jwt-please-change-it-in-production",
                "ThisIsMyCompanysSigningKeyForJWT2024",
                "change.me.change.me.change.me.change.me",
                "1qaz2wsx3edc4rfv1qaz2wsx3edc4rfv",
                "deadbeefdeadbeefcafebabecafebabe",
                "YOUR_SUPER_SECRET_KEY_MAKE_SURE_IT_IS_LONG_ENOUGH",
                "404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970",
                "357538782F413F4428472B4B6250655368566D59703373367639792442264529",
                "59703373367639792F423F4528482B4D6251655468576D5A713474375367566B",
                "@NcRfUjXn2r5u8x/A?D(G+KbPdSgVkYp",
                "eW91ci0yNTYtYml0LXNlY3JldA==",
                "YS1zdHJpbmctc2VjcmV0LWF0LWxlYXN0LTI1Ni1iaXRzLWxvbmc=",
                "YS1zdHJpbmctc2VjcmV0LWF0LWxlYXN0LTI1Ni1iaXRzLWxvbmc",
                "7365637265747365637265747365637265747365637265747365637265747365",
                "0x" + "736563726574",
                "53 65 63 72 65 74 2d 6b 65 79",
                "\"your-256-bit-secret\""
            })
    void a_well_known_secret_is_a_fault_in_any_form(String secret) {
        assertOnlyFault(
                only(SECRET_KEY, secret),
                "jwt.secret-key: is a secret that tutorials publish, so anyone can make tokens with it: "
                        + HOW_TO_MAKE_ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "********************************",
                "xq7xq7xq7xq7xq7xq7xq7xq7xq7xq7xq7xq7"
            })
    void a_repeated_secret_counts_as_long_as_its_period(String secret) {
        assertThat(only(SECRET_KEY, secret).faults())
                .singleElement()
                .asString()
                .matches("jwt\\.secret-key: has \\d+ bytes that repeat after [13], but HS256 needs at least 32: .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pass\uFFFD\uFFFD\uFFFD7Qz\uFFFD\uFFFDk3vX9wLmN2bT8rYc", "\uFFFDk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAa"
            })
    void a_secret_with_replacement_characters_is_a_fault(String secret) throws IOException {
        String fault = "holds U+FFFD, which replaces characters that could not be decoded, and tokens could be forged:"
                + " use ASCII characters, or start the server with LANG=C.UTF-8";
        assertOnlyFault(only(SECRET_KEY, secret), "jwt.secret-key: " + fault);
        assertOnlyFault(environment("JWT_SECRET_KEY", secret), "jwt.secret-key: " + fault);
        Path file = Files.writeString(folder.resolve("secret.txt"), secret);
        assertOnlyFault(
                only("jwt.secret-key-location", file.toString()), "jwt.secret-key-location: \"" + file + "\" " + fault);
    }

    @Test
    void random_bytes_that_decode_to_a_replacement_character_are_accepted() throws IOException {
        byte[] secret = bytes("\uFFFDk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAa");
        secret[10] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("secret.txt"), secret);
        assertThat(only("jwt.secret-key-location", file.toString()).faults()).isEmpty();
    }

    @Test
    void half_a_surrogate_pair_is_a_fault() {
        assertOnlyFault(
                only(SECRET_KEY, SECRET + "\ud83d"),
                "jwt.secret-key: holds half a surrogate pair, which is replaced by \"?\": " + HOW_TO_MAKE_ONE);
        assertThat(only(SECRET_KEY, SECRET + "\ud83d\ude00").faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC_JWK,
                " \n" + PUBLIC_JWK + "\n",
                "\uFEFF" + PUBLIC_JWK,
                "{\"keys\":[" + PUBLIC_JWK + "]}",
                "[" + PUBLIC_JWK + "]",
                "{kty:OKP,crv:Ed25519,x:11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo}",
                "{'kty':'OKP','crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg",
                "{\"secret\":\"Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKf\"}",
                "[\"Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAa\", \"XoWiR2qKfVgB8tHzUyC6nDjSeMlOI7x!\"]",
                "eyJrdHkiOiJPS1AiLCJjcnYiOiJFZDI1NTE5IiwieCI6IjExcVlBWUt4Q3JmVlNfN1R5V1FIT2cifQ==",
                "7b226b7479223a224f4b50222c22637276223a2245643235353139227d",
                "eyJhbGciOiJIUzI1NiJ9.eyJpZGVudGl0eSI6MX0.Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVg"
            })
    void json_and_tokens_are_a_fault(String secret) {
        assertOnlyFault(
                only(SECRET_KEY, secret),
                "jwt.secret-key: is JSON or a token, not a secret. A JWK (kty: oct) belongs in a file that"
                        + " jwt.secret-key-location names. For a plain secret, " + HOW_TO_MAKE_ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{k3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXo}",
                "[k3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXo]",
                "{\"k3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXo",
                "Zk3vQ0xw7.PpYbT5rLhN1sG.d9uJcE4mAaXo"
            })
    void a_random_secret_that_resembles_json_or_a_token_is_accepted(String secret) {
        assertThat(only(SECRET_KEY, secret).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPNv5rlEiZ3ZRJ7Qx0s8HV1u2oYcWmLkF4tGbDaEhJXq joe@example.com",
                "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBPq joe"
            })
    void a_public_key_of_ssh_is_a_fault(String secret) {
        assertOnlyFault(
                only(SECRET_KEY, secret),
                "jwt.secret-key: is a public or private key, not a secret: " + HOW_TO_MAKE_ONE);
    }

    @Test
    void a_certificate_or_a_key_is_a_fault_in_any_form() throws IOException {
        String pem = Files.readString(Path.of("src/test/resources/keys/certificate.pem"));
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        for (String secret : List.of(
                Base64.getEncoder().encodeToString(der),
                HexFormat.of().formatHex(der),
                Base64.getEncoder().encodeToString(bytes(pem)),
                HexFormat.of().formatHex(bytes(pem)))) {
            assertOnlyFault(
                    only(SECRET_KEY, secret),
                    "jwt.secret-key: is a public or private key, not a secret: " + HOW_TO_MAKE_ONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_file_in_utf_16_is_a_fault(String charset) throws IOException {
        Path file = Files.write(folder.resolve("secret.txt"), SECRET.getBytes(Charset.forName(charset)));
        assertOnlyFault(
                only("jwt.secret-key-location", file.toString()),
                "jwt.secret-key-location: \"" + file
                        + "\" is text in UTF-16, so every second byte is known: save it as UTF-8 or ASCII");
        Files.write(file, PUBLIC_JWK.getBytes(Charset.forName(charset)));
        assertThat(only("jwt.secret-key-location", file.toString()).faults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", " ", "\t", "\u00a0", "\u2028", "\uFEFF"})
    void invisible_characters_around_a_secret_cause_a_warning(String blank) {
        for (String secret : List.of(SECRET + blank, blank + SECRET)) {
            JwtConfig config = only(SECRET_KEY, secret);
            assertThat(config.faults()).isEmpty();
            assertThat(config.warnings())
                    .containsExactly(
                            "jwt.secret-key begins or ends with a blank, line break or byte order mark, which is"
                                    + " part of the secret: remove it, unless every program with this secret has it too");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"test-secret-key-for-jwt-signing-must-be-long-enough-32", "This-is-a-secret-for-Tests-0123456789"
            })
    void a_well_known_secret_for_tests_causes_a_warning(String secret) {
        JwtConfig config = only(SECRET_KEY, secret);
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings())
                .containsExactly(
                        "jwt.secret-key says that it is for tests, and can be guessed: never use it in production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\""})
    void a_secret_in_quotation_marks_causes_a_warning(String mark) {
        JwtConfig config = only(SECRET_KEY, mark + SECRET + mark);
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings())
                .containsExactly("jwt.secret-key begins and ends with a quotation mark, which is part of the secret:"
                        + " remove it, unless every program with this secret has it too");
        assertThat(only(SECRET_KEY, mark + SECRET).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-but-with-more-of-my-own-8c1f", "the-test-of-9d2b8e71f05c4a36-and-more"})
    void a_secret_that_contains_a_known_word_is_accepted(String secret) {
        assertThat(only(SECRET_KEY, secret).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hunter2", "h\u00fcnter2", "hunter2hunter2hunter2hunter2hunter2", "${hunter2}", "hunter2${x}"})
    void secrets_are_never_shown(String secret) {
        for (String profile : new String[] {"prod", "test"}) {
            JwtConfig config = only(SECRET_KEY, secret, "mp.config.profile", profile, "jwt.secret", secret);
            assertThat(config.faults()).noneMatch(fault -> fault.contains("nter2"));
            assertThat(config.warnings()).isNotEmpty().noneMatch(warning -> warning.contains("nter2"));
            assertThat(config.tokenSettings().toString()).doesNotContain("nter2");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
