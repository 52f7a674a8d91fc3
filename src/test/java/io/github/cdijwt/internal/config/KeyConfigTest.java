package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.SECRET;
import static io.github.cdijwt.internal.config.TestConfigs.assertOnlyFault;
import static io.github.cdijwt.internal.config.TestConfigs.environment;
import static io.github.cdijwt.internal.config.TestConfigs.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.keys.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                        + " replace the keys: write an https address (jwt.jwks-allow-http=true accepts public keys over http)");
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
                        "jwt.jwks-url-rule is set but has no effect, because neither jwt.sign-key-location nor jwt.sign-key is set");
        assertThat(only(
                                "jwt.algorithm", "EdDSA",
                                "jwt.verify-key-location", publicKey,
                                "jwt.issuer", "https://i.example",
                                "jwt.audience", "shop",
                                "jwt.auth-url-rule", "/login")
                        .warnings())
                .containsExactly(
                        "jwt.auth-url-rule is set but has no effect, because neither jwt.sign-key-location nor jwt.sign-key is set");
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
    void a_key_can_be_the_value_of_a_setting() throws IOException {
        String pem = Files.readString(Path.of(privateKey));
        for (String value : List.of(
                pem,
                pem.strip(),
                pem.replace("\n", "\\n"),
                pem.replace("\n", "\\r\\n"),
                pem.replace("\n", "\r\n"),
                pem.replace("\n", " "),
                '"' + pem + '"')) {
            JwtConfig config = clean("jwt.algorithm", "EdDSA", "jwt.sign-key", value);
            assertThat(config.keys().verifying()).hasSize(1);
            assertThat(config.httpSettings().authUrlRule()).hasValue("/auth");
            assertThat(config.httpSettings().jwksUrlRule()).isPresent();
        }
        assertThat(environment("JWT_ALGORITHM", "EdDSA", "JWT_SIGN_KEY", pem.replace("\n", "\\n"))
                        .faults())
                .isEmpty();
        JwtConfig checker = clean("jwt.algorithm", "EdDSA", "jwt.verify-key", Files.readString(Path.of(publicKey)));
        assertThat(checker.keys().verifying()).hasSize(1);
        assertThat(checker.httpSettings().authUrlRule()).isEmpty();
        assertThat(clean(
                                "jwt.algorithm",
                                "EdDSA",
                                "jwt.sign-key",
                                pem,
                                "jwt.verify-key",
                                TestKeys.set(TestKeys.jwk(TestKeys.pair("Ed25519"), false, "kid", "other")))
                        .keys()
                        .verifying())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"jwt.sign-key, jwt.sign-key-location", "jwt.verify-key, jwt.verify-key-location"})
    void a_key_and_its_location_cannot_be_combined(String key, String location) throws IOException {
        String file = key.equals("jwt.sign-key") ? privateKey : publicKey;
        assertThat(only("jwt.algorithm", "EdDSA", key, Files.readString(Path.of(file)), location, file)
                        .faults())
                .contains(location + ": cannot be combined with " + key + ": keep one");
    }

    @Test
    void fetched_keys_and_given_keys_cannot_be_combined() throws IOException {
        assertOnlyFault(
                only(
                        "jwt.algorithm",
                        "EdDSA",
                        "jwt.jwks-location",
                        JWKS,
                        "jwt.verify-key",
                        Files.readString(Path.of(publicKey))),
                "jwt.verify-key: cannot be combined with jwt.jwks-location: keep one");
    }

    @Test
    void a_bad_key_in_a_setting_is_not_shown() throws IOException {
        String pem = Files.readString(Path.of(privateKey));
        String body = pem.replaceAll("-----[A-Z ]+-----", "").strip();
        assertOnlyFault(
                only("jwt.algorithm", "EdDSA", "jwt.sign-key", body),
                "jwt.sign-key: the value is base64 without the lines of PEM: add the lines"
                        + " -----BEGIN PRIVATE KEY----- before it and -----END PRIVATE KEY----- after it");
        assertOnlyFault(
                only("jwt.algorithm", "EdDSA", "jwt.sign-key", "hunter2"),
                "jwt.sign-key: the value holds no key: write it as PEM, JWK or JWK set");
        assertOnlyFault(
                only("jwt.algorithm", "RS256", "jwt.sign-key", pem),
                "jwt.sign-key: the value is an Ed25519 key, but RS256 needs an RSA key of at least 2048 bits");
        for (String location :
                List.of(privateKey, "classpath:key.pem", "https://i.example/keys", "file:key", "key.pem")) {
            assertOnlyFault(
                    only("jwt.algorithm", "EdDSA", "jwt.sign-key", location),
                    "jwt.sign-key: holds the location of a key, but this setting takes the key itself:"
                            + " write the location in the setting of this name with -location");
        }
        JwtConfig twice = only("jwt.algorithm", "EdDSA", "jwt.sign-key", pem, "jwt.default-realm", body);
        assertThat(twice.faults())
                .contains("jwt.default-realm: holds the private key of jwt.sign-key: write another value")
                .noneMatch(fault -> fault.contains(body.substring(20, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "'PropertiesConfigSource[source=jar:file:/a.war!/META-INF/microprofile-config.properties]', true",
        "'vfs:/content/a.war/WEB-INF/classes/META-INF/microprofile-config-prod.properties', true",
        "'PropertiesConfigSource[source=application.properties]', true",
        "'YamlConfigSource[source=application.yaml]', true",
        "EnvConfigSource, false",
        "SysPropConfigSource, false",
        "'PropertiesConfigSource[source=file:/app/config/application.properties]', false"
    })
    void a_private_key_in_a_file_of_the_application_causes_a_warning(String source, boolean warned) throws IOException {
        Map<String, String> settings =
                Map.of("jwt.algorithm", "EdDSA", "jwt.sign-key", Files.readString(Path.of(privateKey)));
        assertThat(new JwtConfig(TestConfigs.of(settings, source)).warnings())
                .hasSize(warned ? 1 : 0)
                .allMatch(warning -> warning.startsWith("jwt.sign-key is in a file of the application, so everyone"));
        Map<String, String> development = new HashMap<>(settings);
        development.put("mp.config.profile", "dev");
        assertThat(new JwtConfig(TestConfigs.of(development, source)).warnings())
                .isEmpty();
    }

    @Test
    void keys_over_http_need_a_setting_or_a_profile() {
        String address = "http://key_cloak:8080/keys";
        String risk = ": anyone on the network path could replace the keys, and act as any user";
        for (String profile : List.of("dev", "test")) {
            assertThat(only("jwt.algorithm", "RS256", "jwt.jwks-location", address, "mp.config.profile", profile)
                            .warnings())
                    .contains("jwt.jwks-location: \"" + address
                            + "\" is not https, which only the profiles dev and test allow" + risk);
        }
        JwtConfig allowed = only("jwt.algorithm", "RS256", "jwt.jwks-location", address, "jwt.jwks-allow-http", "true");
        assertThat(allowed.faults()).isEmpty();
        assertThat(allowed.warnings())
                .contains(
                        "jwt.jwks-location: \"" + address + "\" is not https, which jwt.jwks-allow-http allows" + risk);
        for (String no : List.of("false", "tru")) {
            assertThat(only("jwt.algorithm", "RS256", "jwt.jwks-location", address, "jwt.jwks-allow-http", no)
                            .faults())
                    .contains("jwt.jwks-location: \"" + address
                            + "\" is not https, so anyone on the network path could replace the keys:"
                            + " write an https address (jwt.jwks-allow-http=true accepts public keys over http)");
        }
        assertThat(only("jwt.algorithm", "RS256", "jwt.jwks-location", address, "mp.config.profile", "dev,prod")
                        .faults())
                .hasSize(1);
        assertThat(only("jwt.algorithm", "RS256", "jwt.jwks-location", JWKS, "jwt.jwks-allow-http", "true")
                        .warnings())
                .contains("jwt.jwks-allow-http is true but has no effect, because no keys are fetched over http:"
                        + " remove it");
        assertThat(only("jwt.secret-key", SECRET, "jwt.jwks-allow-http", "true").warnings())
                .hasSize(1);
    }

    @Test
    void private_keys_never_come_over_http() {
        for (String setting : List.of("jwt.sign-key-location", "jwt.secret-key-location")) {
            assertThat(only(
                                    "jwt.algorithm",
                                    setting.contains("secret") ? "HS256" : "RS256",
                                    setting,
                                    "http://issuer.example/key",
                                    "jwt.jwks-allow-http",
                                    "true",
                                    "mp.config.profile",
                                    "dev")
                            .faults())
                    .singleElement()
                    .asString()
                    .startsWith(setting + ": \"http://issuer.example/key\" is not https");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/keys/jwks.json", "file:/etc/keys/jwks.json", "classpath:jwks.json", "jwks.json"})
    void a_path_instead_of_an_address_is_led_to_the_right_setting(String path) {
        assertOnlyFault(
                only("jwt.algorithm", "EdDSA", "jwt.jwks-location", path),
                "jwt.jwks-location: \"" + path + "\" is not an https address, which this setting needs:"
                        + " jwt.verify-key-location takes a path, file: or classpath:");
    }

    @Test
    void other_values_instead_of_an_address_are_not_shown() throws IOException {
        assertThat(only("jwt.algorithm", "EdDSA", "jwt.jwks-location", SECRET).faults())
                .hasSize(1)
                .noneMatch(fault -> fault.contains(SECRET.substring(0, 8)));
        assertThat(only("jwt.algorithm", "EdDSA", "jwt.jwks-location", Files.readString(Path.of(publicKey)))
                        .faults())
                .singleElement()
                .asString()
                .startsWith("jwt.jwks-location: holds a key, but this setting takes the location of a key")
                .endsWith("A key itself belongs in jwt.sign-key, jwt.verify-key or jwt.secret-key");
    }

    @Test
    void the_authorities_of_the_issuer_are_checked_at_start() {
        String[] base = {"jwt.algorithm", "EdDSA", "jwt.jwks-location", JWKS, "jwt.jwks-ca-location"};
        assertOnlyFault(
                only(base[0], base[1], base[2], base[3], base[4], "/no/such/ca.pem"),
                "jwt.jwks-ca-location: \"/no/such/ca.pem\" does not exist");
        assertOnlyFault(
                only(base[0], base[1], base[2], base[3], base[4], publicKey),
                "jwt.jwks-ca-location: \"" + publicKey + "\" holds no certificate that can be read:"
                        + " write the certificate of the authority as PEM, which begins with"
                        + " -----BEGIN CERTIFICATE-----");
        assertOnlyFault(
                only(base[0], base[1], base[2], base[3], base[4], "https://ca.example/ca.pem"),
                "jwt.jwks-ca-location: is an address, but this certificate must not come from the network:"
                        + " write a path, file: or classpath:");
    }

    @Test
    void authorities_without_effect_cause_a_warning() {
        assertThat(only("jwt.secret-key", SECRET, "jwt.jwks-ca-location", "ca.pem")
                        .warnings())
                .containsExactly(
                        "jwt.jwks-ca-location is set but has no effect, because there is no jwt.jwks-location");
        assertThat(only(
                                "jwt.algorithm", "EdDSA",
                                "jwt.sign-key-location", privateKey,
                                "jwt.jwks-ca-location", "ca.pem")
                        .warnings())
                .containsExactly(
                        "jwt.jwks-ca-location is set but has no effect, because there is no jwt.jwks-location");
        assertThat(only(
                                "jwt.algorithm", "EdDSA",
                                "jwt.jwks-location", "http://localhost:1/keys",
                                "jwt.jwks-ca-location", publicKey)
                        .warnings())
                .contains("jwt.jwks-ca-location is set but has no effect, because jwt.jwks-location is not https");
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
