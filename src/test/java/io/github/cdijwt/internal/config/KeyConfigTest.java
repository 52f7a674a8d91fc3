package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.SECRET;
import static io.github.cdijwt.internal.config.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.config.TestConfigs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyConfigTest {

    private static final String JWKS = "https://issuer.example/keys";

    @TempDir
    Path folder;

    private String privateKey = "";
    private String publicKey = "";

    @BeforeEach
    void makeKeys() throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        privateKey = write("private.pem", "PRIVATE KEY", pair.getPrivate());
        publicKey = write("public.pem", "PUBLIC KEY", pair.getPublic());
    }

    @Test
    void a_private_key_signs_and_publishes() {
        JwtConfig config = clean("jwt.algorithm", "EdDSA", "jwt.sign-key-location", privateKey);
        assertThat(config.keys().signing().id()).isPresent();
        assertThat(config.keys().verifying()).hasSize(1);
        assertThat(config.httpSettings().authUrlRule()).hasValue("/auth");
        assertThat(config.httpSettings().jwksUrlRule()).hasValue("/.well-known/jwks.json");
    }

    @Test
    void private_and_public_keys_can_be_combined() {
        JwtConfig config = clean(
                "jwt.algorithm", "EdDSA", "jwt.sign-key-location", privateKey, "jwt.verify-key-location", publicKey);
        assertThat(config.keys().verifying()).hasSize(1);
    }

    @Test
    void with_only_public_keys_there_is_no_login_and_nothing_to_publish() {
        JwtConfig config = clean("jwt.algorithm", "EdDSA", "jwt.verify-key-location", publicKey);
        assertThat(config.keys().verifying()).hasSize(1);
        assertThat(config.httpSettings().authUrlRule()).isEmpty();
        assertThat(config.httpSettings().jwksUrlRule()).isEmpty();
    }

    @Test
    void fetched_keys_only_verify_and_are_not_fetched_at_start() {
        JwtConfig config = clean("jwt.algorithm", "EdDSA", "jwt.jwks-location", "https://unreachable.invalid/keys");
        assertThat(config.httpSettings().authUrlRule()).isEmpty();
        assertThat(config.httpSettings().jwksUrlRule()).isEmpty();
    }

    @Test
    void a_secret_can_be_in_a_file_and_is_never_published() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        JwtConfig config = clean("jwt.secret-key-location", file.toString());
        assertThat(config.keys().signing().key().getEncoded()).asString().isEqualTo(SECRET);
        assertThat(config.httpSettings().jwksUrlRule()).isEmpty();
    }

    @Test
    void the_path_of_the_public_keys_can_be_changed_or_switched_off() {
        assertThat(clean("jwt.algorithm", "EdDSA", "jwt.sign-key-location", privateKey, "jwt.jwks-url-rule", "/keys")
                        .httpSettings()
                        .jwksUrlRule())
                .hasValue("/keys");
        assertThat(clean("jwt.algorithm", "EdDSA", "jwt.sign-key-location", privateKey, "jwt.jwks-url-rule", "none")
                        .httpSettings()
                        .jwksUrlRule())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt.sign-key-location", "jwt.verify-key-location", "jwt.jwks-location"})
    void key_pairs_are_rejected_if_the_algorithm_uses_a_secret(String key) {
        assertOnlyFault(
                only("jwt.secret-key", SECRET, key, "somewhere"),
                key + ": must not be set when jwt.algorithm is HS256, which uses a secret:"
                        + " remove it, or use an algorithm with key pairs, such as RS256");
        assertOnlyFault(
                only(key, "somewhere"),
                key + ": must not be set when jwt.algorithm is HS256, which uses a secret:"
                        + " remove it, or use an algorithm with key pairs, such as RS256");
    }

    @ParameterizedTest
    @CsvSource({"RS256, jwt.secret-key", "EdDSA, jwt.secret-key-location"})
    void a_secret_is_rejected_if_the_algorithm_uses_key_pairs(String algorithm, String key) {
        assertOnlyFault(
                only("jwt.algorithm", algorithm, "jwt.sign-key-location", privateKey, key, "hunter2"),
                key + ": must not be set when jwt.algorithm is " + algorithm + ", which uses no secret: remove it");
    }

    @Test
    void a_secret_and_its_location_cannot_be_combined() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        assertOnlyFault(
                only("jwt.secret-key", SECRET, "jwt.secret-key-location", file.toString()),
                "jwt.secret-key-location: cannot be combined with jwt.secret-key: keep one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt.sign-key-location", "jwt.verify-key-location"})
    void fetched_keys_and_key_files_cannot_be_combined(String key) {
        assertOnlyFault(
                only("jwt.algorithm", "EdDSA", "jwt.jwks-location", JWKS, key, publicKey),
                key + ": cannot be combined with jwt.jwks-location: keep one");
    }

    @Test
    void without_any_key_the_message_lists_the_settings() {
        assertOnlyFault(
                only("jwt.algorithm", "ES256"),
                "jwt.sign-key-location: is not set, nor are jwt.verify-key-location and jwt.jwks-location:"
                        + " set the first to make tokens with ES256,"
                        + " or one of the others to verify tokens of another service");
    }

    @Test
    void bad_keys_and_bad_locations_are_reported_with_their_settings() {
        assertOnlyFault(
                only("jwt.algorithm", "ES256", "jwt.verify-key-location", publicKey),
                "jwt.verify-key-location: \"" + publicKey + "\" is an Ed25519 key, but ES256 needs an EC key on P-256");
        assertOnlyFault(
                only("jwt.algorithm", "EdDSA", "jwt.sign-key-location", "ftp://x/y"),
                "jwt.sign-key-location: \"ftp:...\" is not a location of keys: write a path, file:, classpath: or https:");
        assertOnlyFault(
                only("jwt.algorithm", "EdDSA", "jwt.jwks-location", "http://issuer.example/keys"),
                "jwt.jwks-location: \"http://issuer.example/keys\" is not https, so anyone on the network path could"
                        + " replace the keys: write an https address");
        assertOnlyFault(
                only("jwt.secret-key-location", folder.resolve("none").toString()),
                "jwt.secret-key-location: \"" + folder.resolve("none") + "\" does not exist");
    }

    @Test
    void an_invalid_location_is_not_reported_as_a_missing_secret() {
        assertOnlyFault(
                only("jwt.secret-key-location", "ftp://x/y"),
                "jwt.secret-key-location: \"ftp:...\" is not a location of keys: write a path, file:, classpath: or https:");
    }

    @Test
    void with_an_unknown_algorithm_faults_of_keys_are_not_reported() {
        assertThat(only("jwt.algorithm", "RS265", "jwt.sign-key-location", privateKey)
                        .faults())
                .filteredOn(fault -> !fault.startsWith("jwt.algorithm: "))
                .allSatisfy(fault -> assertThat(fault).doesNotContain("jwt.sign-key-location"));
    }

    @Test
    void spaces_around_a_location_are_ignored() {
        clean("jwt.algorithm", "EdDSA", "jwt.verify-key-location", " " + publicKey + " ");
        clean("jwt.algorithm", "EdDSA", "jwt.jwks-location", " " + JWKS + " ");
    }

    @Test
    void a_plain_secret_has_no_kid() {
        assertThat(clean("jwt.secret-key", SECRET).keys().signing().id()).isEmpty();
    }

    @Test
    void the_issuer_none_means_no_issuer() {
        assertThat(clean("jwt.secret-key", SECRET, "jwt.issuer", "none", "jwt.audience", "none")
                        .tokenSettings())
                .isEqualTo(clean("jwt.secret-key", SECRET).tokenSettings());
    }

    @Test
    void a_path_without_effect_causes_a_warning() {
        assertThat(only("jwt.secret-key", SECRET, "jwt.jwks-url-rule", "/keys").warnings())
                .containsExactly(
                        "jwt.jwks-url-rule is set but has no effect, because there is no jwt.sign-key-location");
        assertThat(only(
                                "jwt.algorithm", "EdDSA",
                                "jwt.verify-key-location", publicKey,
                                "jwt.issuer", "https://i.example",
                                "jwt.audience", "shop",
                                "jwt.auth-url-rule", "/login")
                        .warnings())
                .containsExactly(
                        "jwt.auth-url-rule is set but has no effect, because there is no jwt.sign-key-location");
    }

    @Test
    void login_and_public_keys_cannot_share_a_path() {
        assertOnlyFault(
                only(
                        "jwt.algorithm", "EdDSA",
                        "jwt.sign-key-location", privateKey,
                        "jwt.auth-url-rule", "/here",
                        "jwt.jwks-url-rule", "/here"),
                "jwt.jwks-url-rule: is the same as jwt.auth-url-rule: write another path, or none");
    }

    @Test
    void issuer_and_audience_are_not_changed() {
        JwtConfig config =
                clean("jwt.secret-key", SECRET, "jwt.issuer", " https://i.example ", "jwt.audience", "a, b ,https://c");
        assertThat(config.tokenSettings().issuer()).hasValue("https://i.example");
        assertThat(config.tokenSettings().audience()).containsExactly("a", "b", "https://c");
    }

    @Test
    void messages_do_not_show_keys() throws IOException {
        String secret = "hunter2-hunter2";
        Path file = Files.writeString(folder.resolve("secret"), secret);
        assertThat(only("jwt.secret-key-location", file.toString()).faults())
                .singleElement()
                .asString()
                .doesNotContain("hunter2");
        assertThat(only("jwt.algorithm", "EdDSA", "jwt.verify-key-location", privateKey)
                        .faults())
                .singleElement()
                .asString()
                .doesNotContain(Files.readString(Path.of(privateKey)).substring(40, 50));
    }

    private static JwtConfig clean(String... keysAndValues) {
        JwtConfig config = only(keysAndValues);
        assertThat(config.faults()).isEmpty();
        assertThat(config.warnings())
                .as("other faults")
                .allMatch(warning -> warning.contains(" is set without jwt.issuer and jwt.audience: "));
        return config;
    }

    private String write(String name, String label, Key key) throws IOException {
        String text = "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key.getEncoded())
                + "\n-----END " + label + "-----\n";
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
