package io.github.cdijwt.internal.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeySetTest {

    private final JwsKey one = key("one", "1");
    private final JwsKey other = key("other", "2");

    @Test
    void an_id_finds_only_its_key() {
        KeySet keys = KeySet.of(Optional.of(one), List.of(one, other));
        assertThat(keys.signing()).isEqualTo(one);
        assertThat(keys.verifying()).containsExactly(one, other);
        assertThat(keys.verifying("other")).containsExactly(other);
        assertThat(keys.verifying("third")).isEmpty();
        assertThat(keys.verifying("")).isEmpty();
    }

    @Test
    void a_key_without_an_id_matches_every_unknown_id() {
        JwsKey unnamed = JwsKey.signing(JwsAlgorithm.HS256, Optional.empty(), secret("3"));
        KeySet keys = KeySet.of(Optional.of(unnamed), List.of(unnamed, one));
        assertThat(keys.verifying("third")).containsExactly(unnamed);
        assertThat(keys.verifying("one")).containsExactly(one);
    }

    @Test
    void the_description_has_the_ids_without_the_keys() {
        JwsKey unnamed = JwsKey.signing(JwsAlgorithm.HS256, Optional.empty(), secret("3"));
        assertThat(KeySet.of(Optional.of(one), List.of(one)).description())
                .isEqualTo("signs and verifies with \"one\"");
        assertThat(KeySet.of(Optional.of(one), List.of(one), List.of(other)).description())
                .isEqualTo("signs with \"one\", verifies with \"one\", \"other\"");
        assertThat(KeySet.of(Optional.empty(), List.of(other)).description()).isEqualTo("verifies with \"other\"");
        assertThat(KeySet.of(Optional.of(unnamed), List.of(unnamed)).description())
                .isEqualTo("signs and verifies with a key without an id");
        assertThat(KeySet.of(Optional.empty(), List.of(key("a\nb\u2028\"c", "4")))
                        .description())
                .isEqualTo("verifies with \"a?b??c\"");
    }

    @Test
    void duplicates_count_once_and_keys_with_the_same_id_are_all_tried() {
        assertThat(KeySet.of(Optional.empty(), List.of(one, key("one", "1"))).verifying())
                .containsExactly(one);
        JwsKey namesake = key("one", "2");
        KeySet keys = KeySet.of(Optional.empty(), List.of(one, other, namesake));
        assertThat(keys.verifying("one")).containsExactly(one, namesake);
        assertThat(keys.verifying("other")).containsExactly(other);
        assertThat(keys.has("one")).isTrue();
        assertThat(keys.has("third")).isFalse();
    }

    @Test
    void a_key_is_published_only_if_it_is_passed_as_own() {
        assertThat(KeySet.of(Optional.of(one), List.of(one, other)).own()).isEmpty();
        KeySet keys = KeySet.of(Optional.of(one), List.of(one, key("one", "1")), List.of(other, key("one", "1")));
        assertThat(keys.own()).containsExactly(one).isSameAs(keys.own());
        assertThat(keys.verifying()).containsExactly(one, other);
    }

    @Test
    void a_key_without_a_configured_id_matches_its_thumbprint_and_every_unknown_id() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair another = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        JwsKey unnamed = JwsKey.unnamed(JwsAlgorithm.EdDSA, "thumbprint", pair.getPublic());
        JwsKey named = JwsKey.verifying(JwsAlgorithm.EdDSA, Optional.of("named"), another.getPublic());
        KeySet keys = KeySet.of(Optional.empty(), List.of(named, unnamed));
        assertThat(keys.verifying("thumbprint")).containsExactly(unnamed);
        assertThat(keys.verifying("any")).containsExactly(unnamed);
        assertThat(keys.verifying("named")).containsExactly(named);
        assertThat(keys.has("any")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwsKey.unnamed(JwsAlgorithm.ES256, "thumbprint", pair.getPublic()));
    }

    @Test
    void duplicates_without_an_id_count_once() {
        JwsKey first = JwsKey.signing(JwsAlgorithm.HS256, Optional.empty(), secret("1"));
        JwsKey again = JwsKey.signing(JwsAlgorithm.HS256, Optional.empty(), secret("1"));
        JwsKey second = JwsKey.signing(JwsAlgorithm.HS256, Optional.empty(), secret("2"));
        assertThat(KeySet.of(Optional.empty(), List.of(first, again, second)).verifying())
                .containsExactly(first, second);
    }

    @Test
    void without_a_signing_key_the_message_names_the_setting() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KeySet.of(Optional.empty(), List.of(one)).signing())
                .withMessageContaining("jwt.sign-key-location");
    }

    @Test
    void more_than_a_hundred_keys_are_rejected() {
        List<JwsKey> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(key("k" + i, "1"));
        }
        assertThat(KeySet.of(Optional.empty(), many).verifying()).hasSize(100);
        assertThat(KeySet.of(Optional.empty(), many.subList(0, 1), many.subList(1, 100))
                        .verifying())
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeySet.of(Optional.empty(), List.of(other), many))
                .withMessage("there are more than 100 keys");
        many.add(other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeySet.of(Optional.empty(), many))
                .withMessage("there are more than 100 keys");
    }

    @Test
    void an_unsuitable_key_is_rejected() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(JwsKey.verifying(JwsAlgorithm.EdDSA, Optional.empty(), pair.getPublic())
                        .key())
                .isEqualTo(pair.getPublic());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwsKey.verifying(JwsAlgorithm.RS256, Optional.empty(), pair.getPublic()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwsKey.signing(JwsAlgorithm.RS256, Optional.empty(), pair.getPrivate()));
        assertThat(JwsAlgorithm.EdDSA.isPair(pair.getPrivate(), pair.getPublic()))
                .isTrue();
        assertThat(JwsAlgorithm.EdDSA.isPair(pair.getPrivate(), other.getPublic()))
                .isFalse();
        assertThat(JwsAlgorithm.EdDSA.isPair(pair.getPublic(), pair.getPublic()))
                .isFalse();
    }

    @Test
    void to_string_does_not_show_the_key() {
        assertThat(one).hasToString("JwsKey[one]");
    }

    private static JwsKey key(String id, String seed) {
        return JwsKey.signing(JwsAlgorithm.HS256, Optional.of(id), secret(seed));
    }

    private static SecretKeySpec secret(String seed) {
        return new SecretKeySpec(seed.repeat(32).getBytes(StandardCharsets.US_ASCII), "HMAC");
    }
}
