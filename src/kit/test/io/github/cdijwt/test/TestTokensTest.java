package io.github.cdijwt.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.config.JwtConfig;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import io.github.cdijwt.internal.token.JwsCodec;
import io.github.cdijwt.internal.token.TokenVerifier;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens for an application in another process. */
class TestTokensTest {

    private static final User USER = new User(7);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void an_application_accepts_the_token_of_a_user_with_each_algorithm(JwsAlgorithm algorithm) throws Exception {
        Config config = settings(algorithm);

        assertThat(principal(config, TestTokens.of(config).token(USER)).getName())
                .isEqualTo("7");
    }

    @ParameterizedTest
    @EnumSource
    void an_application_rejects_a_token_of_a_foreign_key_with_each_algorithm(JwsAlgorithm algorithm) throws Exception {
        Config config = settings(algorithm);
        TestTokens tokens = TestTokens.of(config);

        assertRejected(config, tokens.foreign(USER), RefusalReason.BAD_SIGNATURE);
        assertThat(header(tokens.foreign(USER))).isEqualTo(header("JWT " + tokens.token(USER)));
    }

    @Test
    void an_application_rejects_an_expired_token() {
        Config config = Settings.withSecret();

        assertRejected(config, TestTokens.of(config).expired(USER), RefusalReason.EXPIRED);
    }

    @Test
    void a_token_is_expired_even_with_a_long_lifetime_and_leeway() {
        Config config = Settings.withSecret(
                "jwt.leeway", "PT5M", "jwt.expiration-delta", "P30D", "jwt.not-before-delta", "PT1H");

        assertRejected(config, TestTokens.of(config).expired(USER), RefusalReason.EXPIRED);
    }

    @Test
    void a_token_is_expired_even_if_a_payload_handler_sets_the_end() {
        Config config = Settings.withSecret();
        PayloadHandler<User> endless = user -> Json.createObjectBuilder()
                .add("identity", user.id())
                .add("exp", Integer.MAX_VALUE)
                .build();

        assertRejected(config, TestTokens.of(config, endless).expired(USER), RefusalReason.EXPIRED);
    }

    @Test
    void a_token_has_the_claims_of_a_payload_handler() {
        Config config = Settings.withSecret();
        PayloadHandler<User> named = user ->
                Json.createObjectBuilder().add("sub", "user " + user.id()).build();

        assertThat(principal(config, TestTokens.of(config, named).token(USER)).getName())
                .isEqualTo("user 7");
    }

    @Test
    void a_token_has_the_lifetime_and_the_claims_of_the_options() {
        Config config = Settings.withSecret();
        TokenOptions options = TokenOptions.expiresIn(Duration.ofHours(2)).claim("purpose", "download");
        JwtPrincipal principal = principal(config, TestTokens.of(config).token(USER, options));

        assertThat(principal.claim("purpose", String.class)).contains("download");
        assertThat(principal.expiresAt().orElseThrow())
                .isAfter(Clock.systemUTC().instant().plus(Duration.ofHours(1)));
    }

    @Test
    void a_token_is_that_of_a_login_at_this_moment() {
        Config config = Settings.withSecret();
        JwtPrincipal principal = principal(config, TestTokens.of(config).token(USER));

        assertThat(principal.claim("auth_time", Long.class)).isPresent().isEqualTo(principal.claim("iat", Long.class));
    }

    @Test
    void the_header_begins_with_the_scheme_of_the_settings() {
        assertThat(TestTokens.of(Settings.withSecret()).bearer(USER)).startsWith("JWT ey");
        assertThat(TestTokens.of(Settings.withSecret("jwt.auth-header-prefix", "Bearer"))
                        .bearer(USER, TokenOptions.defaults()))
                .startsWith("Bearer ey");
    }

    @Test
    void issuer_and_audience_are_those_of_the_settings() {
        Config config = Settings.withSecret("jwt.issuer", "https://accounts.example.com", "jwt.audience", "shop");
        JwtPrincipal principal = principal(config, TestTokens.of(config).token(USER));

        assertThat(principal.claim("iss", String.class)).contains("https://accounts.example.com");
        assertThat(principal.claim("aud", String.class)).contains("shop");
    }

    @Test
    void without_a_secret_the_random_one_of_another_process_is_unknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestTokens.of(Settings.of("mp.config.profile", "test")))
                .withMessageContainingAll("jwt.secret-key", "random");
    }

    @Test
    void faulty_settings_are_listed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestTokens.of(Settings.withSecret("jwt.leeway", "soon", "jwt.algorithm", "none")))
                .withMessageContainingAll("jwt.leeway", "jwt.algorithm");
    }

    @Test
    void an_application_that_only_checks_tokens_has_no_key_to_sign_with() {
        TestTokens tokens = TestTokens.of(
                Settings.of("jwt.algorithm", "RS256", "jwt.jwks-location", "https://accounts.example.com/jwks.json"));

        assertThatIllegalStateException()
                .isThrownBy(() -> tokens.token(USER))
                .withMessageContaining("jwt.sign-key-location");
    }

    private static void assertRejected(Config config, String header, RefusalReason reason) {
        assertThat(header).startsWith("JWT ");
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> principal(config, header.substring("JWT ".length())))
                .returns(reason, JwtException::reason);
    }

    private static JwtPrincipal principal(Config config, String token) {
        JwtConfig read = new JwtConfig(config);
        TokenVerifier verifier = new TokenVerifier(
                read.tokenSettings(), new JwsCodec(read.tokenSettings(), read.keys()), Clock.systemUTC());
        return new ClaimsPrincipal(verifier.verify(token), token);
    }

    private static String header(String value) {
        return value.substring("JWT ".length(), value.indexOf('.'));
    }

    private Config settings(JwsAlgorithm algorithm) throws GeneralSecurityException, IOException {
        if (!algorithm.isAsymmetric()) {
            return Settings.withSecret("jwt.algorithm", algorithm.name());
        }
        Path file = folder.resolve("key.pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pairs(algorithm)
                                        .generateKeyPair()
                                        .getPrivate()
                                        .getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return Settings.of("jwt.algorithm", algorithm.name(), "jwt.sign-key-location", file.toString());
    }

    private static KeyPairGenerator pairs(JwsAlgorithm algorithm) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(
                switch (algorithm.keyType()) {
                    case RSA -> "RSA";
                    case EC -> "EC";
                    default -> "Ed25519";
                });
        switch (algorithm) {
            case ES256 -> pairs.initialize(new ECGenParameterSpec("secp256r1"));
            case ES384 -> pairs.initialize(new ECGenParameterSpec("secp384r1"));
            case ES512 -> pairs.initialize(new ECGenParameterSpec("secp521r1"));
            default -> {}
        }
        return pairs;
    }

    /** A user without JwtSubject. */
    public record User(int id) {}
}
