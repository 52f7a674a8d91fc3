package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.jws.Keys;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys that change while tokens are issued and verified. */
class JwsCodecKeysTest {

    private static final JsonObject HEADERS = TestTokens.json(TestTokens.HEADER);
    private static final JsonObject CLAIMS = TestTokens.json(TestTokens.CLAIMS);

    private final Replaceable keys = new Replaceable();
    private final JwsCodec codec = new JwsCodec(TestTokens.settings(), keys);

    @Test
    void each_token_has_the_id_of_the_current_signing_key() {
        keys.now = set(secret("k1", 1));
        String first = codec.encode(HEADERS, CLAIMS);
        String second = codec.encode(HEADERS, CLAIMS);
        keys.now = set(secret("k2", 2));
        String third = codec.encode(HEADERS, CLAIMS);

        assertThat(second).isEqualTo(first);
        assertThat(headerOf(first).getString("kid")).isEqualTo("k1");
        assertThat(headerOf(third).getString("kid")).isEqualTo("k2");
        assertThat(codec.decode(third)).isEqualTo(CLAIMS);
    }

    @Test
    void different_headers_are_encoded_again() {
        keys.now = set(secret("k1", 1));
        codec.encode(HEADERS, CLAIMS);
        JsonObject others = TestTokens.json("{\"typ\":\"at+jwt\",\"alg\":\"HS256\"}");

        assertThat(headerOf(codec.encode(others, CLAIMS)).getString("typ")).isEqualTo("at+jwt");
        assertThat(headerOf(codec.encode(HEADERS, CLAIMS)).getString("typ")).isEqualTo("JWT");
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.encode(TestTokens.json("{\"alg\":\"HS256\",\"crit\":[]}"), CLAIMS));
    }

    @Test
    void tokens_of_a_removed_key_are_rejected_although_the_header_is_cached() {
        keys.now = set(secret("k1", 1));
        String token = codec.encode(HEADERS, CLAIMS);
        assertThat(codec.decode(token)).isEqualTo(CLAIMS);
        keys.now = set(secret("k2", 2));

        TestTokens.assertRejected(() -> codec.decode(token), "The key that the token names (kid) is not known");
        keys.now = set(secret("k1", 3));
        TestTokens.assertRejected(() -> codec.decode(token), "Signature verification failed");
    }

    @Test
    void a_destroyed_key_neither_signs_nor_verifies() {
        Destroyable destroyable = new Destroyable();
        JwsKey key = JwsKey.signing(JwsAlgorithm.HS256, Optional.of("k1"), destroyable);
        keys.now = KeySet.of(Optional.of(secret("k1", 1)), List.of(key));
        destroyable.gone = true;
        String token = codec.encode(HEADERS, CLAIMS);

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> codec.decode(token))
                .withMessageEndingWith("Signature verification failed");
        keys.now = set(key);
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.encode(HEADERS, CLAIMS))
                .withMessage("The token could not be signed with HS256");
    }

    @Test
    void a_key_of_another_type_cannot_verify() throws GeneralSecurityException {
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwsKey.verifying(JwsAlgorithm.ES256, Optional.empty(), rsa))
                .withMessage("The key cannot be used with ES256");
    }

    @Test
    void a_key_for_another_algorithm_cannot_sign() {
        byte[] bytes = new byte[64];
        JwsKey other = JwsKey.signing(JwsAlgorithm.HS512, Optional.of("k1"), new SecretKeySpec(bytes, "HMAC"));
        keys.now = set(other);

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.encode(HEADERS, CLAIMS))
                .withMessage("The key is for HS512, not for HS256");
    }

    @Test
    void a_key_that_is_too_short_cannot_verify() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1_024);
        var rsa = generator.generateKeyPair().getPublic();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwsKey.verifying(JwsAlgorithm.RS256, Optional.empty(), rsa))
                .withMessage("The key cannot be used with RS256");
    }

    @Test
    void up_to_sixteen_keys_with_the_same_id_are_tried() {
        JwsKey[] keysByOneName = new JwsKey[17];
        Arrays.setAll(keysByOneName, i -> secret("k1", i + 1));
        keys.now = set(keysByOneName[15]);
        String token = codec.encode(HEADERS, CLAIMS);
        keys.now = KeySet.of(Optional.empty(), Arrays.asList(keysByOneName).subList(0, 16));
        assertThat(codec.decode(token)).isEqualTo(CLAIMS);

        keys.now = KeySet.of(Optional.empty(), Arrays.asList(keysByOneName));
        TestTokens.assertRejected(() -> codec.decode(token), "The key that the token names (kid) is not known");
    }

    @Test
    void without_fetched_keys_only_well_formed_tokens_get_a_503() {
        keys.now = set(secret("k1", 1));
        String token = codec.encode(HEADERS, CLAIMS);
        keys.unavailable = true;
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> codec.decode(token))
                .returns(503, JwtException::status);
        TestTokens.assertRejected(() -> codec.decode(token.replace(".", ".*")), "Invalid payload padding");
        TestTokens.assertRejected(
                () -> codec.decode(TestTokens.signed("{\"alg\":\"none\"}", TestTokens.CLAIMS)),
                "The specified alg value is not allowed");
        assertThat(new JwsCodec(TestTokens.without(JwtSettings.Check.SIGNATURE), keys).decode(token))
                .isEqualTo(CLAIMS);
    }

    @Test
    void an_extension_is_rejected_even_if_signatures_are_not_verified() {
        JwsCodec lenient = TestTokens.codec(TestTokens.without(JwtSettings.Check.SIGNATURE));

        TestTokens.assertRejected(
                () -> lenient.decode(TestTokens.signed("{\"alg\":\"HS256\",\"crit\":[\"exp\"]}", TestTokens.CLAIMS)),
                "Invalid header string: crit, b64 and zip are not supported");
    }

    private static JwsKey secret(String id, int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return JwsKey.signing(JwsAlgorithm.HS256, Optional.of(id), new SecretKeySpec(bytes, "HMAC"));
    }

    private static KeySet set(JwsKey key) {
        return KeySet.of(Optional.of(key), List.of(key));
    }

    private static JsonObject headerOf(String token) {
        return TestTokens.json(new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8));
    }

    private static final class Replaceable implements Keys {

        private KeySet now = KeySet.NONE;
        private boolean unavailable;

        @Override
        public JwsKey signing() {
            return now.signing();
        }

        @Override
        public List<JwsKey> own() {
            return now.own();
        }

        @Override
        public String description() {
            return now.description();
        }

        @Override
        public List<JwsKey> verifying() {
            check();
            return now.verifying();
        }

        @Override
        public List<JwsKey> verifying(String id) {
            check();
            return now.verifying(id);
        }

        private void check() {
            if (unavailable) {
                throw Refusals.keysUnavailable(Duration.ofSeconds(1));
            }
        }
    }

    /** Like the keys of a removed hardware device. */
    private static final class Destroyable implements SecretKey {

        private static final long serialVersionUID = 1L;

        private boolean gone;

        @Override
        public String getAlgorithm() {
            return "HMAC";
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return gone ? null : new byte[32];
        }
    }
}
