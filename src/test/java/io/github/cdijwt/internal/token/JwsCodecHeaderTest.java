package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.assertRefused;
import static io.github.cdijwt.internal.token.TestTokens.base64;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.sign;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsCodecHeaderTest {

    private static final byte[] FOREIGN_KEY =
            "a key that an attacker chose, and that is long enough".getBytes(StandardCharsets.US_ASCII);

    private final JwsCodec codec = TestTokens.codec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[\"exp\"]",
                "\"crit\":[\"b64\"],\"b64\":true",
                "\"crit\":[]",
                "\"crit\":null",
                "\"crit\":1",
                "\"crit\":\"alg\"",
                "\"crit\":{}",
                "\"b64\":false",
                "\"b64\":true",
                "\"b64\":null",
                "\"zip\":\"DEF\"",
                "\"zip\":\"\"",
                "\"zip\":null"
            })
    void what_would_change_the_meaning_of_the_rest_is_refused_though_the_signature_is_right(String member) {
        String header = "{\"alg\":\"HS256\"," + member + "}";
        assertRefused(
                () -> codec.decode(signed(header, CLAIMS)),
                "Invalid header string: crit, b64 and zip are not supported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kid\":\"1\"",
                "\"kid\":\"../../../../dev/null\"",
                "\"kid\":\"' or '1'='1\"",
                "\"kid\":[1]",
                "\"jwk\":{}",
                "\"jwk\":\"no object\"",
                "\"jku\":\"not a url\"",
                "\"x5u\":42",
                "\"x5c\":[\"not a certificate\"]",
                "\"x5t\":null"
            })
    void what_names_a_key_is_ignored(String member) {
        String header = "{\"alg\":\"HS256\"," + member + "}";
        assertThat(codec.decode(signed(header, CLAIMS))).isEqualTo(json(CLAIMS));
    }

    @Test
    void a_key_in_the_header_does_not_verify_anything() {
        String jwk = "{\"kty\":\"oct\",\"k\":\"" + base64(FOREIGN_KEY) + "\"}";
        String header = "{\"alg\":\"HS256\",\"jwk\":" + jwk + "}";
        String token = sign(JwsAlgorithm.HS256, FOREIGN_KEY, base64(header) + '.' + base64(CLAIMS));
        assertRefused(() -> codec.decode(token), "Signature verification failed");
    }

    @Test
    void an_address_in_the_header_is_never_asked() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            String address = "http://127.0.0.1:" + server.socket().getLocalPort() + "/keys";
            String header = "{\"alg\":\"HS256\",\"jku\":\"" + address + "\",\"x5u\":\"" + address + "\"}";
            String foreign = sign(JwsAlgorithm.HS256, FOREIGN_KEY, base64(header) + '.' + base64(CLAIMS));
            assertThat(codec.decode(signed(header, CLAIMS))).isEqualTo(json(CLAIMS));
            assertRefused(() -> codec.decode(foreign), "Signature verification failed");
            assertThat(server.accept()).isNull();
        }
    }
}
