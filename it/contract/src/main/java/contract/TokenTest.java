package contract;

import static contract.Forge.HEADER;
import static contract.Forge.base64;
import static contract.Forge.claims;
import static contract.Forge.claimsWith;
import static contract.Forge.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    private static final Server SERVER = Server.underTest();
    private static final Forge FORGE = new Forge(SERVER.secret());

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_malformed_token_is_refused(String what, String token, Refusal refusal) {
        Answer answer = SERVER.get("protected", token).isRefusedWith(refusal);

        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("JWT realm=\"Login Required\", error=\"invalid_token\", error_description=\"");
    }

    static Stream<Arguments> a_malformed_token_is_refused() {
        String good = FORGE.sign(claims());
        String[] parts = good.split("\\.", -1);
        String duplicate = "{\"identity\":1,\"identity\":2," + claims().substring(1);
        return Stream.of(
                arguments("one part", "x", Refusal.TOO_FEW_PARTS),
                arguments("two parts", parts[0] + "." + parts[1], Refusal.TOO_FEW_PARTS),
                arguments("four parts", good + ".x", Refusal.TOO_MANY_PARTS),
                arguments("five parts", good + ".x.y", Refusal.TOO_MANY_PARTS),
                arguments("only dots", ".".repeat(6_000), Refusal.TOO_MANY_PARTS),
                arguments("only two dots", "..", Refusal.HEADER_STRING),
                arguments(
                        "a header with padding", parts[0] + "==." + parts[1] + "." + parts[2], Refusal.HEADER_PADDING),
                arguments("a header of one character", "x." + parts[1] + "." + parts[2], Refusal.HEADER_PADDING),
                arguments("a character outside the alphabet", "*" + good, Refusal.HEADER_PADDING),
                arguments("plain base64", FORGE.signParts("ey/+", parts[1]), Refusal.HEADER_PADDING),
                arguments("no header", "." + parts[1] + "." + parts[2], Refusal.HEADER_STRING),
                arguments("a header that is not JSON", FORGE.sign("nonsense", claims()), Refusal.HEADER_STRING),
                arguments("null as the header", FORGE.sign("null", claims()), Refusal.HEADER_STRING),
                arguments("an array as the header", FORGE.sign("[" + HEADER + "]", claims()), Refusal.HEADER_STRING),
                arguments("a header twice", FORGE.sign(HEADER + HEADER, claims()), Refusal.HEADER_STRING),
                arguments(
                        "alg twice",
                        FORGE.sign("{\"alg\":\"none\",\"alg\":\"HS256\"}", claims()),
                        Refusal.HEADER_STRING),
                arguments(
                        "a payload with padding", parts[0] + "." + parts[1] + "=." + parts[2], Refusal.PAYLOAD_PADDING),
                arguments("a payload of one character", parts[0] + ".x." + parts[2], Refusal.PAYLOAD_PADDING),
                arguments("a signature with padding", good + "=", Refusal.CRYPTO_PADDING),
                arguments("stray bits in the signature", withStrayBits(good), Refusal.CRYPTO_PADDING),
                arguments("a comma after the token", good + ",", Refusal.CRYPTO_PADDING),
                arguments("no signature", parts[0] + "." + parts[1] + ".", Refusal.SIGNATURE),
                arguments("half a signature", good.substring(0, good.length() - 23), Refusal.SIGNATURE),
                arguments(
                        "another payload",
                        parts[0] + "." + base64(claims("\"x\":1")) + "." + parts[2],
                        Refusal.SIGNATURE),
                arguments("another secret", new Forge("another" + SERVER.secret()).sign(claims()), Refusal.SIGNATURE),
                arguments("a payload that is not JSON", FORGE.sign("nonsense"), Refusal.PAYLOAD_STRING),
                arguments("no payload", FORGE.sign(""), Refusal.PAYLOAD_STRING),
                arguments("null as the payload", FORGE.sign("null"), Refusal.PAYLOAD_STRING),
                arguments("a number as the payload", FORGE.sign("1"), Refusal.PAYLOAD_STRING),
                arguments("an array as the payload", FORGE.sign("[" + claims() + "]"), Refusal.PAYLOAD_STRING),
                arguments("text after the payload", FORGE.sign(claims() + "x"), Refusal.PAYLOAD_STRING),
                arguments("a claim twice", FORGE.sign(duplicate), Refusal.PAYLOAD_STRING),
                arguments("a byte order mark", FORGE.sign("\ufeff" + claims()), Refusal.PAYLOAD_STRING),
                arguments(
                        "deep nesting",
                        FORGE.sign(claims("\"x\":" + "[".repeat(2_500) + "]".repeat(2_500))),
                        Refusal.PAYLOAD_STRING),
                arguments(
                        "broken UTF-8",
                        FORGE.signParts(base64(HEADER), base64(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})),
                        Refusal.PAYLOAD_STRING));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_193, 10_000, 60_000})
    void a_token_that_is_too_long_is_refused_by_the_library_or_the_server(int length) {
        Answer answer = SERVER.get("protected", "x".repeat(length));

        // Many servers do not accept a header of this length.
        if (answer.status() == 401) {
            answer.isRefusedWith(Refusal.TOO_LONG);
        } else {
            assertThat(answer.status()).isIn(400, 413, 431);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"none\"",
                "\"None\"",
                "\"NONE\"",
                "\"nOnE\"",
                "\"\"",
                "\"hs256\"",
                "\"HS256 \"",
                "\"HS384\"",
                "\"HS512\"",
                "\"RS256\"",
                "\"ES256\"",
                "\"PBES2-HS256+A128KW\"",
                "null",
                "1",
                "[\"HS256\"]",
                "{\"HS256\":1}"
            })
    void only_the_configured_algorithm_is_allowed(String algorithm) {
        String header = "{\"typ\":\"JWT\",\"alg\":" + algorithm + "}";
        SERVER.get("protected", FORGE.sign(header, claims())).isRefusedWith(Refusal.ALGORITHM);
        SERVER.get("protected", base64(header) + "." + base64(claims()) + ".").isRefusedWith(Refusal.ALGORITHM);
    }

    @Test
    void a_token_without_an_algorithm_is_refused() {
        SERVER.get("protected", FORGE.sign("{\"typ\":\"JWT\"}", claims())).isRefusedWith(Refusal.ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[\"exp\"]",
                "\"crit\":[]",
                "\"crit\":null",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"b64\":false",
                "\"b64\":true",
                "\"zip\":\"DEF\""
            })
    void a_header_extension_that_could_change_the_meaning_is_refused(String member) {
        SERVER.get("protected", FORGE.sign(headerWith(member), claims())).isRefusedWith(Refusal.HEADER_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"typ\":null",
                "\"typ\":\"at+jwt\"",
                "\"kid\":\"../../etc/passwd\"",
                "\"jku\":\"http://127.0.0.1:1/\"",
                "\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "\"x5u\":\"http://127.0.0.1:1/\"",
                "\"x5c\":[\"AAAA\"]"
            })
    void a_key_named_in_the_header_is_ignored(String member) {
        SERVER.get("protected", FORGE.sign("{\"alg\":\"HS256\"," + member + "}", claims()))
                .succeeds();
        SERVER.get(
                        "protected",
                        new Forge("another" + SERVER.secret()).sign("{\"alg\":\"HS256\"," + member + "}", claims()))
                .isRefusedWith(Refusal.SIGNATURE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void an_invalid_claim_is_refused(String claim, String value, Refusal refusal) {
        SERVER.get("protected", FORGE.sign(claimsWith(claim, value))).isRefusedWith(refusal);
    }

    static Stream<Arguments> an_invalid_claim_is_refused() {
        String far = Long.toString(now() + 3_600);
        Stream<Arguments> missing = Stream.of("exp", "iat", "nbf")
                .flatMap(name -> Stream.of(
                        arguments(name, "", Refusal.missing(name)), arguments(name, "null", Refusal.missing(name))));
        Stream<Arguments> wrongTypes = Stream.of("\"1\"", "true", "[1]", "{}", "1e400", "1e16")
                .flatMap(value -> Stream.of(
                        arguments("exp", value, Refusal.EXP_TYPE),
                        arguments("iat", value, Refusal.IAT_TYPE),
                        arguments("nbf", value, Refusal.NBF_TYPE)));
        Stream<Arguments> wrongTimes = Stream.of(
                arguments("exp", Long.toString(now() - 60), Refusal.EXPIRED),
                arguments("exp", (now() - 60) + ".9", Refusal.EXPIRED),
                arguments("exp", "0", Refusal.EXPIRED),
                arguments("exp", "-1", Refusal.EXPIRED),
                arguments("exp", "1e-999999999", Refusal.EXPIRED),
                arguments("iat", far, Refusal.IAT_FUTURE),
                arguments("nbf", far, Refusal.NBF_FUTURE));
        return Stream.of(missing, wrongTypes, wrongTimes).flatMap(s -> s);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "nbf"})
    void a_number_of_5000_digits_does_no_harm(String claim) {
        String digits = "9".repeat(5_000);
        Answer answer = SERVER.get("protected", FORGE.sign(claimsWith(claim, digits)));

        // The reason varies: implementations of JSON-P differ in the numbers that they accept.
        assertThat(answer.has(401).json().getString("error")).isEqualTo("Invalid token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"app\"", "[\"app\"]", "[]", "null", "\"\"", "1"})
    void a_token_with_an_audience_is_refused_if_none_is_configured(String audience) {
        SERVER.get("protected", FORGE.sign(claims("\"aud\":" + audience))).isRefusedWith(Refusal.AUDIENCE);
    }

    @Test
    void further_claims_and_times_with_a_fraction_are_accepted() {
        SERVER.get("protected", FORGE.sign(claims("\"iss\":\"x\"", "\"roles\":[\"a\"]")))
                .succeeds();
        SERVER.get("protected", FORGE.sign(claimsWith("exp", (now() + 60) + ".5")))
                .succeeds();
        SERVER.get("protected", FORGE.sign(claimsWith("iat", now() + ".999"))).succeeds();
        SERVER.get("protected", FORGE.sign(claimsWith("nbf", "1e3"))).succeeds();
    }

    @Test
    void times_may_be_off_by_the_leeway() {
        SERVER.get("protected", FORGE.sign(claimsWith("exp", Long.toString(now() - 5))))
                .succeeds();
        SERVER.get("protected", FORGE.sign(claimsWith("nbf", Long.toString(now() + 5))))
                .succeeds();
        SERVER.get("protected", FORGE.sign(claimsWith("iat", Long.toString(now() + 5))))
                .succeeds();
    }

    @Test
    void no_error_repeats_any_part_of_the_token() {
        String secretClaim = "classified-" + now();
        String token = FORGE.sign(claims("\"x\":\"" + secretClaim + "\"", "\"aud\":\"" + secretClaim + "\""));
        Answer answer = SERVER.get("protected", token).isRefusedWith(Refusal.AUDIENCE);

        assertThat(answer.body() + answer.headers().map()).doesNotContain(secretClaim, token);
    }

    private static String headerWith(String member) {
        return "{\"typ\":\"JWT\",\"alg\":\"HS256\"," + member + "}";
    }

    /** The same signature in another encoding: the unused bits of its last character differ. */
    private static String withStrayBits(String token) {
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String other = token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);
        assertThat(Arrays.equals(signature(other), signature(token))).isTrue();
        return other;
    }

    private static byte[] signature(String token) {
        return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
    }
}
