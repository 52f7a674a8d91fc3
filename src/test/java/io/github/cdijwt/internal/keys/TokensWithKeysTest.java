package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.KeySet;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.keys.format.JwkKeys;
import io.github.cdijwt.internal.keys.format.KeyFault;
import io.github.cdijwt.internal.token.JwsCodec;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The codec with private and public keys, and attacks on it. */
class TokensWithKeysTest {

    private static final String CLAIMS = "{\"identity\":1}";
    private static final String SIGNATURE_INVALID = "Signature verification failed";
    private static final String ALGORITHM_NOT_ALLOWED = "The specified alg value is not allowed";
    private static final String KEY_UNKNOWN = "The key that the token names (kid) is not known";

    static Stream<JwsAlgorithm> asymmetric() {
        return Arrays.stream(JwsAlgorithm.values()).filter(JwsAlgorithm::isAsymmetric);
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_token_has_the_kid_of_its_key_and_is_accepted(JwsAlgorithm algorithm) {
        JwsCodec codec = codec(algorithm, key(algorithm, "k1"));
        String token = codec.encode(header(algorithm), claims());
        assertThat(headerOf(token)).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\",\"kid\":\"k1\"}");
        assertThat(codec.decode(token)).isEqualTo(claims());
        assertThat(token.substring(token.lastIndexOf('.') + 1)).matches("[A-Za-z0-9_-]{86,342}");
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_token_without_a_kid_is_tried_against_each_key(JwsAlgorithm algorithm) {
        Pair own = key(algorithm, "k1");
        Pair other = new Pair("k2", TestKeys.secondPair(kindOf(algorithm)));
        String token = unnamed(algorithm, other);
        assertThat(codec(algorithm, own, other).decode(token)).isEqualTo(claims());
        assertRejected(codec(algorithm, own), token, SIGNATURE_INVALID);
    }

    @Test
    void with_more_than_sixteen_keys_a_token_needs_a_kid() {
        Pair own = key(JwsAlgorithm.ES256, "k0");
        Pair[] pairs = new Pair[17];
        Arrays.setAll(pairs, i -> i == 0 ? own : new Pair("k" + i, TestKeys.another("EC secp256r1")));
        String token = unnamed(JwsAlgorithm.ES256, own);
        assertThat(codec(JwsAlgorithm.ES256, Arrays.copyOf(pairs, 16)).decode(token))
                .isEqualTo(claims());
        assertRejected(codec(JwsAlgorithm.ES256, pairs), token, KEY_UNKNOWN);
        assertThat(codec(JwsAlgorithm.ES256, pairs)
                        .decode(sign(JwsAlgorithm.ES256, own, "{\"alg\":\"ES256\",\"kid\":\"k0\"}")))
                .isEqualTo(claims());
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_token_with_the_kid_of_another_key_is_rejected(JwsAlgorithm algorithm) {
        Pair own = key(algorithm, "k1");
        Pair other = new Pair("k2", TestKeys.secondPair(kindOf(algorithm)));
        String token = codec(algorithm, new Pair("k1", other.pair())).encode(header(algorithm), claims());
        assertRejected(codec(algorithm, own, other), token, SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_token_with_an_unknown_kid_is_rejected(JwsAlgorithm algorithm) {
        Pair own = key(algorithm, "k1");
        JwsCodec codec = codec(algorithm, own);
        for (String kid : List.of("\"\"", "\"K1\"", "\"k1 \"", "\"../k1\"", "null", "1", "[\"k1\"]", "{}", "true")) {
            String head = "{\"alg\":\"" + algorithm + "\",\"kid\":" + kid + "}";
            assertRejected(codec, sign(algorithm, own, head), KEY_UNKNOWN);
        }
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void a_hook_cannot_change_the_kid(JwsAlgorithm algorithm) {
        JsonObject header =
                StrictJson.copy(header(algorithm)).add("kid", "another").build();
        assertThat(headerOf(codec(algorithm, key(algorithm, "k1")).encode(header, claims())))
                .contains("\"kid\":\"k1\"")
                .doesNotContain("another");
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void the_public_key_cannot_be_used_as_an_hmac_secret(JwsAlgorithm algorithm) throws GeneralSecurityException {
        Pair own = key(algorithm, "k1");
        JwsCodec codec = codec(algorithm, own);
        byte[] der = own.pair().getPublic().getEncoded();
        String pem = TestKeys.pem(own.pair().getPublic());
        for (String hmac : List.of("HS256", "HS384", "HS512")) {
            for (byte[] secret : List.of(
                    der,
                    bytes(pem),
                    bytes(pem.strip()),
                    bytes(pem.replace("\n", "")),
                    bytes(pem.replace("\n", "\r\n")),
                    bytes(" " + pem),
                    bytes(Base64.getEncoder().encodeToString(der)),
                    bytes(TestKeys.jwk(own.pair(), false)))) {
                Mac mac = Mac.getInstance(hmac.replace("HS", "HmacSHA"));
                mac.init(new SecretKeySpec(secret, "HMAC"));
                for (String name : List.of(hmac, algorithm.name())) {
                    String input = base64("{\"alg\":\"" + name + "\"}") + '.' + base64(CLAIMS);
                    assertRejected(
                            codec,
                            input + '.' + TestKeys.base64(mac.doFinal(bytes(input))),
                            name.equals(hmac) ? ALGORITHM_NOT_ALLOWED : SIGNATURE_INVALID);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_algorithm_is_rejected_even_if_the_key_fits(JwsAlgorithm named) {
        Pair rsa = key(JwsAlgorithm.RS256, "k1");
        JwsCodec codec = codec(JwsAlgorithm.RS256, rsa);
        JwsAlgorithm signing = named.keyType() == JwsAlgorithm.KeyType.RSA ? named : JwsAlgorithm.RS256;
        String token = sign(signing, rsa, "{\"alg\":\"" + named + "\"}");
        if (named == JwsAlgorithm.RS256) {
            assertThat(codec.decode(token)).isEqualTo(claims());
        } else {
            assertRejected(codec, token, ALGORITHM_NOT_ALLOWED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ES256", "ES384", "ES512"})
    void forged_ecdsa_signatures_are_rejected(JwsAlgorithm algorithm) throws GeneralSecurityException {
        Pair own = key(algorithm, "k1");
        JwsCodec codec = codec(algorithm, own);
        String input = base64("{\"alg\":\"" + algorithm + "\"}") + '.' + base64(CLAIMS);
        int size =
                (((ECPublicKey) own.pair().getPublic()).getParams().getOrder().bitLength() + 7) / 8;
        byte[] n = fixed(((ECPublicKey) own.pair().getPublic()).getParams().getOrder(), size);
        byte[] zero = new byte[size];
        byte[] one = fixed(BigInteger.ONE, size);
        byte[] good = Base64.getUrlDecoder().decode(unnamed(algorithm, own).split("\\.", -1)[2]);
        byte[] r = Arrays.copyOf(good, size);
        byte[] s = Arrays.copyOfRange(good, size, 2 * size);
        for (byte[] signature : List.of(
                new byte[0],
                new byte[1],
                new byte[2],
                joined(zero, zero),
                joined(zero, one),
                joined(one, zero),
                joined(n, n),
                joined(n, s),
                joined(r, n),
                joined(r, zero),
                joined(zero, s),
                joined(r, s, zero),
                joined(new byte[1], r, new byte[1], s),
                Arrays.copyOf(good, good.length - 1),
                Arrays.copyOf(good, good.length + 1),
                Arrays.copyOf(good, good.length - 2),
                r,
                der(algorithm, own, input))) {
            assertRejected(codec, input + '.' + TestKeys.base64(signature), SIGNATURE_INVALID);
        }
        assertThat(codec.decode(input + '.' + TestKeys.base64(good))).isEqualTo(claims());
    }

    @Test
    void an_ecdsa_signature_without_leading_zeros_is_rejected() throws GeneralSecurityException {
        // Found by repeated signing until both numbers began with a zero.
        PublicKey key = KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder()
                        .decode(
                                "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEf6XHtxllLE0gjsVqA2C55i09yN7oPN3W9NfEeZuoZqXASkpaSZZU"
                                        + "96eBLkuGXNvKMxGrFumdEDoy2bAZTH6vLw==")));
        JwsKey verifying = JwsKey.verifying(JwsAlgorithm.ES256, Optional.empty(), key);
        JwsCodec codec = new JwsCodec(settings(JwsAlgorithm.ES256), KeySet.of(Optional.empty(), List.of(verifying)));
        String input = "eyJhbGciOiJFUzI1NiJ9.eyJpZGVudGl0eSI6MX0";
        byte[] signature = Base64.getUrlDecoder()
                .decode("AP6Yn2M93Ft6tKjoUA0exi8xmbxLFCM_CK2wAc7niNEAl-aTJNdrB00sUQuURKveWuechAwy8shBqNhf_3IoGA");
        byte[] shorter = joined(Arrays.copyOfRange(signature, 1, 32), Arrays.copyOfRange(signature, 33, 64));
        assertThat(codec.decode(input + '.' + TestKeys.base64(signature))).isEqualTo(claims());
        assertRejected(codec, input + '.' + TestKeys.base64(shorter), SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @MethodSource("asymmetric")
    void any_changed_bit_of_a_signature_is_rejected(JwsAlgorithm algorithm) {
        Pair own = key(algorithm, "k1");
        JwsCodec codec = codec(algorithm, own);
        String token = unnamed(algorithm, own);
        String input = token.substring(0, token.lastIndexOf('.') + 1);
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(input.length()));
        for (int bit = 0; bit < signature.length * 8; bit += 7) {
            byte[] changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertRejected(codec, input + TestKeys.base64(changed), SIGNATURE_INVALID);
        }
        assertRejected(codec, input, SIGNATURE_INVALID);
    }

    @Test
    void the_example_of_rfc_8037_is_accepted() {
        // Appendix A.4.
        String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";
        String token = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
                + ".hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
        PublicKey key = published(jwk);
        JwsKey verifying = JwsKey.verifying(JwsAlgorithm.EdDSA, Optional.empty(), key);
        JwsCodec codec = new JwsCodec(settings(JwsAlgorithm.EdDSA), KeySet.of(Optional.empty(), List.of(verifying)));
        // Its payload is a plain sentence, so it is rejected only after the signature check.
        assertRejected(codec, token, "Invalid payload string: must be a JSON object");
        assertRejected(codec, token.replace(".hgyY", ".igyY"), SIGNATURE_INVALID);
    }

    private record Pair(String id, KeyPair pair) {}

    private static Pair key(JwsAlgorithm algorithm, String id) {
        return new Pair(id, TestKeys.pair(algorithm));
    }

    private static String kindOf(JwsAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> "EC secp256r1";
            case ES384 -> "EC secp384r1";
            case ES512 -> "EC secp521r1";
            case EdDSA -> "Ed25519";
            default -> "RSA 2048";
        };
    }

    private static JwsCodec codec(JwsAlgorithm algorithm, Pair... pairs) {
        Optional<JwsKey> signing = Optional.of(JwsKey.signing(
                algorithm, Optional.of(pairs[0].id()), pairs[0].pair().getPrivate()));
        List<JwsKey> verifying = Arrays.stream(pairs)
                .map(pair -> JwsKey.verifying(
                        algorithm, Optional.of(pair.id()), pair.pair().getPublic()))
                .toList();
        return new JwsCodec(settings(algorithm), KeySet.of(signing, verifying));
    }

    private static JwtSettings settings(JwsAlgorithm algorithm) {
        return new JwtSettings(
                algorithm,
                Duration.ofMinutes(5),
                Duration.ZERO,
                Duration.ZERO,
                true,
                EnumSet.allOf(Check.class),
                List.of(),
                Optional.empty(),
                List.of(),
                8_192);
    }

    private static String unnamed(JwsAlgorithm algorithm, Pair pair) {
        return sign(algorithm, pair, "{\"alg\":\"" + algorithm + "\"}");
    }

    /** Signs with the JDK only. */
    private static String sign(JwsAlgorithm algorithm, Pair pair, String header) {
        String input = base64(header) + '.' + base64(CLAIMS);
        try {
            Signature signature = signature(algorithm, algorithm.name().startsWith("ES") ? "inP1363Format" : "");
            signature.initSign(pair.pair().getPrivate());
            signature.update(bytes(input));
            return input + '.' + TestKeys.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(JwsAlgorithm algorithm, Pair pair, String input) throws GeneralSecurityException {
        Signature signature = signature(algorithm, "");
        signature.initSign(pair.pair().getPrivate());
        signature.update(bytes(input));
        return signature.sign();
    }

    private static Signature signature(JwsAlgorithm algorithm, String format) throws GeneralSecurityException {
        String bits = algorithm.name().substring(2);
        return switch (algorithm) {
            case RS256, RS384, RS512 -> Signature.getInstance("SHA" + bits + "withRSA");
            case PS256, PS384, PS512 -> {
                Signature pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new java.security.spec.PSSParameterSpec(
                        "SHA-" + bits,
                        "MGF1",
                        new java.security.spec.MGF1ParameterSpec("SHA-" + bits),
                        Integer.parseInt(bits) / 8,
                        1));
                yield pss;
            }
            case ES256, ES384, ES512 -> Signature.getInstance("SHA" + bits + "withECDSA" + format);
            default -> Signature.getInstance("Ed25519");
        };
    }

    private static PublicKey published(String jwk) {
        try {
            return (PublicKey) JwkKeys.read(jwk, JwsAlgorithm.EdDSA).get(0).key();
        } catch (KeyFault fault) {
            throw new AssertionError(fault.words(), fault);
        }
    }

    private static JsonObject header(JwsAlgorithm algorithm) {
        return StrictJson.object()
                .add("typ", "JWT")
                .add("alg", algorithm.name())
                .build();
    }

    private static JsonObject claims() {
        return StrictJson.object().add("identity", 1).build();
    }

    private static String headerOf(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
    }

    private static byte[] fixed(BigInteger number, int size) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[size];
        int length = Math.min(size, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, size - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        byte[] whole = new byte[0];
        for (byte[] part : parts) {
            int at = whole.length;
            whole = Arrays.copyOf(whole, at + part.length);
            System.arraycopy(part, 0, whole, at, part.length);
        }
        return whole;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return TestKeys.base64(bytes(text));
    }

    private static void assertRejected(JwsCodec codec, String token, String description) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> codec.decode(token))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(401);
                    assertThat(refusal.description()).isEqualTo(description);
                });
    }
}
