package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.CryptoPrimitive;
import org.junit.jupiter.api.Test;

class ReadyPrimitivesTest {

    private final ReadyPrimitives ready = new ReadyPrimitives();

    @Test
    void what_was_given_back_is_lent_to_one_and_to_no_second() throws GeneralSecurityException {
        CryptoPrimitive primitive = new CryptoPrimitive(Mac.getInstance("HmacSHA256"));
        assertThat(ready.take()).isNull();

        ready.giveBack(primitive);

        assertThat(ready.take()).isSameAs(primitive);
        assertThat(ready.take()).isNull();
    }

    @Test
    void a_key_that_has_signed_is_ready_for_the_next_token_and_one_that_has_not_is_not() {
        JwsKey key =
                JwsKey.signing(JwsAlgorithm.HS256, Optional.empty(), new SecretKeySpec(new byte[32], "HmacSHA256"));
        JwsCodec codec = new JwsCodec(settings(), KeySet.of(Optional.of(key), List.of(key)));
        assertThat(key.ready().take()).isNull();

        String token = codec.encode(json(HEADER), json(CLAIMS));
        CryptoPrimitive first = requireNonNull(key.ready().take());

        key.ready().giveBack(first);
        assertThat(codec.decode(token)).isEqualTo(json(CLAIMS));
        assertThat(key.ready().take()).isSameAs(first);
    }
}
