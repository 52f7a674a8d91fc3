package io.github.cdijwt.internal.jws;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.internal.token.JwsCodec;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.CryptoPrimitive;
import org.junit.jupiter.api.Test;

class ReadyPrimitivesTest {

    private final ReadyPrimitives ready = new ReadyPrimitives();

    private final CryptoPrimitive primitive = primitive();
    private final CryptoPrimitive other = primitive();
    private final JwsKey key =
            JwsKey.signing(JwsAlgorithm.HS256, Optional.empty(), new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final JwsCodec codec = new JwsCodec(settings(), KeySet.of(Optional.of(key), List.of(key)));

    @Test
    void a_returned_primitive_is_lent_only_once() {
        assertThat(ready.take()).isNull();

        ready.giveBack(primitive);

        assertThat(ready.take()).isSameAs(primitive);
        assertThat(ready.take()).isNull();
    }

    @Test
    void a_new_primitive_does_not_replace_a_lent_one() {
        ready.giveBack(primitive);
        assertThat(ready.take()).isSameAs(primitive);

        ready.giveBack(other);
        assertThat(ready.take()).isNull();

        ready.giveBack(primitive);
        assertThat(ready.take()).isSameAs(primitive);
    }

    @Test
    void a_dropped_primitive_is_not_lent_again_and_frees_its_slot() {
        ready.giveBack(primitive);
        assertThat(ready.take()).isSameAs(primitive);

        ready.drop(primitive);
        assertThat(ready.take()).isNull();

        ready.giveBack(other);
        ready.drop(primitive);
        assertThat(ready.take()).isSameAs(other);
    }

    @Test
    void signing_leaves_a_primitive_for_the_next_token() {
        assertThat(key.ready().take()).isNull();

        String token = codec.encode(json(HEADER), json(CLAIMS));
        CryptoPrimitive first = requireNonNull(key.ready().take());

        key.ready().giveBack(first);
        assertThat(codec.decode(token)).isEqualTo(json(CLAIMS));
        assertThat(key.ready().take()).isSameAs(first);
    }

    @Test
    void a_failed_primitive_is_not_used_again() {
        // It has no key.
        key.ready().giveBack(primitive);
        assertThatIllegalStateException().isThrownBy(() -> codec.encode(json(HEADER), json(CLAIMS)));

        assertThat(codec.decode(codec.encode(json(HEADER), json(CLAIMS)))).isEqualTo(json(CLAIMS));
        assertThat(key.ready().take()).isNotNull().isNotSameAs(primitive);
    }

    private static CryptoPrimitive primitive() {
        try {
            return new CryptoPrimitive(Mac.getInstance("HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
