package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.CLOCK;
import static io.github.cdijwt.internal.token.TestTokens.assertRejected;
import static io.github.cdijwt.internal.token.TestTokens.base64;
import static io.github.cdijwt.internal.token.TestTokens.json;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static io.github.cdijwt.internal.token.TokenForm.ACCEPTED;
import static io.github.cdijwt.internal.token.TokenForm.headerWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.token.TokenForm.Matter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenFormsTest {

    private static final List<TokenForm> FORMS = Stream.of(EncodedForms.all(), JsonForms.all(), HeaderForms.all())
            .flatMap(List::stream)
            .toList();

    private final JwsCodec codec = TestTokens.codec();
    private final TokenVerifier verifier = new TokenVerifier(settings(), codec, CLOCK);

    @ParameterizedTest
    @MethodSource("forms")
    void each_variant_gets_its_answer(TokenForm form) {
        if (form.answer().equals(ACCEPTED)) {
            assertThat(verifier.verify(form.token())).isEqualTo(json(payload(form.token())));
        } else {
            assertRejected(() -> verifier.verify(form.token()), form.answer());
        }
    }

    static List<TokenForm> forms() {
        return FORMS;
    }

    @Test
    void variants_are_numerous_and_distinct() {
        assertThat(FORMS).extracting(TokenForm::token).doesNotHaveDuplicates().hasSizeGreaterThan(350);
    }

    @ParameterizedTest
    @EnumSource
    void each_aspect_has_accepted_and_rejected_variants(Matter matter) {
        assertThat(FORMS)
                .filteredOn(form -> form.matter() == matter)
                .anyMatch(form -> form.answer().equals(ACCEPTED))
                .anyMatch(form -> !form.answer().equals(ACCEPTED));
    }

    @Test
    void the_limits_are_reached_and_exceeded_by_one() {
        assertThat(FORMS)
                .filteredOn(form -> form.matter() == Matter.LENGTH)
                .extracting(form -> form.token().length() + " " + form.answer())
                .contains("8192 " + ACCEPTED, "8193 Token is too long");
        assertThat(FORMS)
                .filteredOn(form -> form.matter() == Matter.NESTING)
                .extracting(form -> depth(payload(form.token())) + " " + form.answer())
                .contains("64 " + ACCEPTED, "65 " + TokenForm.PAYLOAD_STRING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*  | *  | *  | Invalid header padding",
                "W10 | * | *  | Invalid header string: must be a JSON object",
                "e30 | * | *  | Invalid payload padding",
                "e30 | W10 | * | Invalid crypto padding",
                "eyJjcml0IjpbXX0 | W10 | AA | Invalid header string: crit, b64 and zip are not supported",
                "e30 | W10 | AA | The specified alg value is not allowed",
                "eyJhbGciOiJIUzI1NiJ9 | W10 | AA | Signature verification failed"
            })
    void of_several_faults_the_first_in_the_order_of_the_checks_is_reported(
            String header, String payload, String signature, String description) {
        assertRejected(() -> verifier.verify(header + '.' + payload + '.' + signature), description);
    }

    @Test
    void the_codec_rejects_a_million_dots_even_without_a_length_check() {
        assertRejected(() -> codec.decode(".".repeat(1_000_000)), "Too many segments");
    }

    @Test
    void urls_in_a_header_are_not_fetched() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            String address = "\"http://127.0.0.1:" + server.socket().getLocalPort() + "/keys\"";
            for (String member : List.of(
                    "\"jku\":" + address,
                    "\"x5u\":" + address,
                    "\"x5c\":[" + address + "]",
                    "\"kid\":" + address,
                    "\"jwk\":{\"kty\":\"oct\",\"k\":\"" + base64(HeaderForms.FOREIGN_KEY) + "\",\"x5u\":" + address
                            + "}")) {
                assertThat(verifier.verify(signed(headerWith(member), CLAIMS))).isEqualTo(json(CLAIMS));
                assertRejected(
                        () -> verifier.verify(HeaderForms.foreign(headerWith(member))),
                        "Signature verification failed");
            }
            assertThat(server.accept()).isNull();
        }
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static int depth(String json) {
        int deepest = 0;
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
