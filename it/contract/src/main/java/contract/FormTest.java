package contract;

import static contract.Forge.HEADER;
import static contract.Forge.base64;
import static contract.Forge.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of tokens, at each limit and one step beyond it. All tokens have a valid signature. */
class FormTest {

    private static final Server SERVER = Server.underTest();
    private static final Forge FORGE = new Forge(SERVER.secret());
    private static final int SIGNATURE_AND_DOTS = 45;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_token_in_the_strict_format_is_accepted(String what, String token) {
        SERVER.get("protected", token).succeeds();
    }

    static Stream<Arguments> a_token_in_the_strict_format_is_accepted() {
        String nested64 = "\"x\":" + nested(63);
        return Stream.of(
                arguments("64 levels in the header", FORGE.sign(headerWith(nested64), claims())),
                arguments("64 levels in the claims", FORGE.sign(claims(nested64))),
                arguments("brackets within a string", FORGE.sign(claims("\"x\":\"" + "[{".repeat(100) + "\""))),
                arguments("- and _", FORGE.sign(headerWith("\"x\":\"???>>>\""), claims("\"x\":\"???>>>\""))),
                arguments("whitespace around the objects", FORGE.sign(" " + HEADER + "\n", "\t" + claims() + " ")),
                arguments("the same name in two objects", FORGE.sign(claims("\"x\":{\"x\":[{\"x\":1},{\"x\":2}]}"))),
                arguments("characters of two to four bytes", FORGE.sign(claims("\"x\":\"\u00e9\u20ac\ud83d\ude00\""))),
                arguments("a byte order mark within a string", FORGE.sign(claims("\"x\":\"\ufeff\""))),
                arguments("an escaped name", FORGE.sign("{\"\\u0061lg\":\"HS256\"}", claims())),
                arguments("crit in the claims", FORGE.sign(claims("\"crit\":[\"x\"],\"zip\":\"DEF\",\"b64\":false"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_token_that_breaks_the_strict_format_is_refused(String what, String token, Refusal refusal) {
        SERVER.get("protected", token).isRefusedWith(refusal);
    }

    static Stream<Arguments> a_token_that_breaks_the_strict_format_is_refused() {
        String header = base64(HEADER);
        String payload = base64(claims());
        String nested65 = "\"x\":" + nested(64);
        byte[] broken = {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'};
        return Stream.of(
                arguments("65 levels in the header", FORGE.sign(headerWith(nested65), claims()), Refusal.HEADER_STRING),
                arguments("65 levels in the claims", FORGE.sign(claims(nested65)), Refusal.PAYLOAD_STRING),
                arguments("a leading dot", "." + FORGE.sign(claims()), Refusal.TOO_MANY_PARTS),
                arguments("* in the header", FORGE.signParts(header + "*", payload), Refusal.HEADER_PADDING),
                arguments("* in the claims", FORGE.signParts(header, payload + "*"), Refusal.PAYLOAD_PADDING),
                arguments("* in the signature", FORGE.sign(claims()) + "*", Refusal.CRYPTO_PADDING),
                arguments("+ in the claims", FORGE.signParts(header, payload + "+"), Refusal.PAYLOAD_PADDING),
                // In e30, which is {} in Base64url, the last character has two unused bits.
                arguments("stray bits in the header", FORGE.signParts("e31", payload), Refusal.HEADER_PADDING),
                arguments("stray bits in the claims", FORGE.signParts(header, "e31"), Refusal.PAYLOAD_PADDING),
                arguments(
                        "a byte order mark before the header",
                        FORGE.sign("\ufeff" + HEADER, claims()),
                        Refusal.HEADER_STRING),
                arguments(
                        "broken UTF-8 in the header", FORGE.signParts(base64(broken), payload), Refusal.HEADER_STRING),
                arguments(
                        "an overlong UTF-8 sequence in the claims",
                        FORGE.signParts(header, base64(broken)),
                        Refusal.PAYLOAD_STRING),
                arguments(
                        "UTF-16",
                        FORGE.signParts(header, base64(claims().getBytes(StandardCharsets.UTF_16LE))),
                        Refusal.PAYLOAD_STRING),
                arguments(
                        "a member twice, once escaped",
                        FORGE.sign(headerWith("\"\\u0061lg\":\"HS256\""), claims()),
                        Refusal.HEADER_STRING),
                arguments(
                        "a member twice further in",
                        FORGE.sign(claims("\"x\":[{\"a\":1,\"a\":1}]")),
                        Refusal.PAYLOAD_STRING),
                arguments(
                        "crit, escaped",
                        FORGE.sign(headerWith("\"\\u0063rit\":[]"), claims()),
                        Refusal.HEADER_UNSUPPORTED),
                arguments("no zip", FORGE.sign(headerWith("\"zip\":null"), claims()), Refusal.HEADER_UNSUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_192, 8_193})
    void the_longest_token_is_accepted_and_one_character_more_is_refused(int length) {
        Answer answer = SERVER.get("protected", ofLength(length));

        // Many servers do not accept a header of this length.
        if (answer.status() == 200 || answer.status() == 401) {
            assertThat(answer.status()).isEqualTo(length > 8_192 ? 401 : 200);
        } else {
            assertThat(answer.status()).isIn(400, 413, 431);
        }
    }

    @Test
    void no_url_in_a_token_header_is_fetched() throws Exception {
        try (ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            listening.configureBlocking(false);
            String address = "\"http://127.0.0.1:" + listening.socket().getLocalPort() + "/keys\"";
            Forge attacker = new Forge("another" + SERVER.secret());
            String jwk = "{\"kty\":\"oct\",\"k\":\"" + base64(attacker.secret()) + "\",\"x5u\":" + address + "}";
            for (String member : List.of(
                    "\"jku\":" + address, "\"x5u\":" + address, "\"x5c\":[" + address + "]", "\"jwk\":" + jwk)) {
                SERVER.get("protected", FORGE.sign(headerWith(member), claims()))
                        .succeeds();
                SERVER.get("protected", attacker.sign(headerWith(member), claims()))
                        .isRefusedWith(Refusal.SIGNATURE);
            }
            assertThat(listening.accept()).isNull();
        }
    }

    private static String headerWith(String member) {
        return "{\"alg\":\"HS256\"," + member + "}";
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String ofLength(int length) {
        int room = (length - SIGNATURE_AND_DOTS - base64(HEADER).length()) * 3 / 4;
        String claims = claims();
        String token = FORGE.sign(claims + " ".repeat(room - claims.length()));
        assertThat(token).hasSize(length);
        return token;
    }
}
