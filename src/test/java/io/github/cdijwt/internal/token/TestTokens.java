package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Tokens made without the code under test, and the settings for them. */
public final class TestTokens {

    private static final int MAX_LENGTH = 8_192;
    public static final long NOW = 1_800_000_000L;
    public static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW, 999_999_999), ZoneOffset.UTC);
    public static final Duration LEEWAY = Duration.ofSeconds(10);
    public static final List<String> REQUIRED = List.of("exp", "iat", "nbf");

    public static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
    public static final String CLAIMS = "{\"identity\":1,\"exp\":1800000300,\"iat\":1800000000,\"nbf\":1800000000}";

    private static final byte[] KEY =
            "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVgB8tHzUyC6nDjSeMlOI7x!".getBytes(StandardCharsets.US_ASCII);

    // Json looks its provider up each time.
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private TestTokens() {}

    public static JwtSettings settings() {
        return settings(JwsAlgorithm.HS256);
    }

    public static JwsCodec codec() {
        return codec(settings());
    }

    public static JwsCodec codec(JwtSettings settings) {
        return codec(settings, KEY);
    }

    public static JwsCodec codec(JwtSettings settings, byte[] key) {
        JwsKey secret = JwsKey.signing(settings.algorithm(), Optional.empty(), new SecretKeySpec(key, "HMAC"));
        return new JwsCodec(settings, KeySet.of(Optional.of(secret), List.of(secret)));
    }

    public static JwtSettings settings(JwsAlgorithm algorithm) {
        return new JwtSettings(
                algorithm,
                Duration.ofMinutes(5),
                Duration.ZERO,
                LEEWAY,
                true,
                EnumSet.allOf(Check.class),
                REQUIRED,
                Optional.empty(),
                List.of(),
                MAX_LENGTH);
    }

    /** The usual settings, with an issuer and an audience. */
    public static JwtSettings naming(Optional<String> issuer, String... audience) {
        JwtSettings base = settings();
        return new JwtSettings(
                base.algorithm(),
                base.expirationDelta(),
                base.notBeforeDelta(),
                base.leeway(),
                base.verify(),
                base.checks(),
                base.requiredClaims(),
                issuer,
                List.of(audience),
                MAX_LENGTH);
    }

    /** The usual settings, with another maximum length. */
    static JwtSettings upTo(int maxTokenLength) {
        JwtSettings base = settings();
        return new JwtSettings(
                base.algorithm(),
                base.expirationDelta(),
                base.notBeforeDelta(),
                base.leeway(),
                base.verify(),
                base.checks(),
                base.requiredClaims(),
                base.issuer(),
                base.audience(),
                maxTokenLength);
    }

    public static JwtSettings without(Check... left) {
        EnumSet<Check> checks = EnumSet.allOf(Check.class);
        Arrays.asList(left).forEach(checks::remove);
        return verifying(true, checks, REQUIRED);
    }

    public static JwtSettings verifying(boolean verify, Set<Check> checks, List<String> required) {
        JwtSettings base = settings();
        return new JwtSettings(
                base.algorithm(),
                base.expirationDelta(),
                base.notBeforeDelta(),
                base.leeway(),
                verify,
                checks,
                required,
                Optional.empty(),
                List.of(),
                MAX_LENGTH);
    }

    public static JwtSettings unverified() {
        return verifying(false, EnumSet.allOf(Check.class), REQUIRED);
    }

    public static String signed(String header, String payload) {
        return signed(JwsAlgorithm.HS256, header, payload);
    }

    public static String signed(JwsAlgorithm algorithm, String header, String payload) {
        return sign(algorithm, KEY, base64(header) + '.' + base64(payload));
    }

    public static String sign(JwsAlgorithm algorithm, byte[] key, String input) {
        try {
            Mac mac = Mac.getInstance(algorithm.name().replace("HS", "HmacSHA"));
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return input + '.' + base64(mac.doFinal(input.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs the text before the last dot, well-formed or not. */
    public static String sign(String input) {
        return sign(JwsAlgorithm.HS256, KEY, input);
    }

    public static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static JsonObject json(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** An object with this many levels, including its own. */
    public static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    }

    public static void assertRejected(ThrowingCallable call, String description) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.description()).isEqualTo(description);
            assertThat(refusal.error()).isEqualTo("Invalid token");
            assertThat(refusal.status()).isEqualTo(401);
            assertThat(refusal).hasNoCause();
        });
    }
}
