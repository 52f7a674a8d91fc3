package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.CLAIMS;
import static io.github.cdijwt.internal.token.TestTokens.CLOCK;
import static io.github.cdijwt.internal.token.TestTokens.HEADER;
import static io.github.cdijwt.internal.token.TestTokens.settings;
import static io.github.cdijwt.internal.token.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cdijwt.JwtException;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JwsMutationTest {

    private static final int CASES = 67_000;
    private static final int TOO_LONG_FOR_CHANCE = 12;

    private static final String CHARACTERS = "ABCXYZabcxyz0189-_.=+/ \t\n\u0000\u007f\u00e9\u0141\ud83d\ude00{}[]\"";
    private static final List<String> NAMES = List.of(
            "alg", "typ", "crit", "b64", "zip", "kid", "jwk", "exp", "nbf", "iat", "aud", "identity", "", "\\u0000");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(2_000),
            "\"HS256\"",
            "\"none\"",
            "\"\"",
            "\"\\ud800\"",
            "[]",
            "[\"HS256\"]",
            "{}",
            "{\"a\":{\"a\":1}}",
            "[".repeat(80) + "]".repeat(80),
            "}",
            "1800000000",
            "1800000000.5");

    private final Random random = new Random(7519);
    private final JwsCodec codec = TestTokens.codec();
    private final TokenVerifier verifier = new TokenVerifier(settings(), codec, CLOCK);
    private final String original = signed(HEADER, CLAIMS);

    @Test
    void every_changed_token_is_rejected_without_other_exceptions() {
        assertThat(claimsOf(original)).isPresent();
        for (int i = 0; i < CASES; i++) {
            String token = changed(original);
            if (!token.equals(original)) {
                assertThat(claimsOf(token)).as(token).isEmpty();
            }
        }
    }

    @Test
    void any_signed_json_is_accepted_or_rejected_without_other_exceptions() {
        int accepted = 0;
        for (int i = 0; i < CASES; i++) {
            String header = random.nextBoolean() ? HEADER : withMember(HEADER);
            String claims = withMember(CLAIMS);
            Optional<JsonObject> read = claimsOf(signed(header, claims));
            if (read.isPresent()) {
                accepted++;
                assertThat(TestTokens.json(header).get("alg")).as(header).hasToString("\"HS256\"");
            }
        }
        assertThat(accepted).isBetween(1, CASES - 1);
    }

    @Test
    void any_other_signed_bytes_are_rejected_without_other_exceptions() {
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            String part = TestTokens.base64(bytes);
            assertThat(claimsOf(TestTokens.sign(part + '.' + TestTokens.base64(CLAIMS))))
                    .isEmpty();
            assertThat(claimsOf(TestTokens.sign(TestTokens.base64(HEADER) + '.' + part)))
                    .isEmpty();
        }
    }

    /** The claims of an accepted token. Any exception but a {@code JwtException} fails the test. */
    private Optional<JsonObject> claimsOf(String token) {
        try {
            return Optional.of(verifier.verify(token));
        } catch (JwtException refusal) {
            assertThat(refusal.status()).isEqualTo(401);
            assertThat(refusal).hasNoCause();
            assertHoldsNothingOf(token, refusal);
            return Optional.empty();
        }
    }

    private static void assertHoldsNothingOf(String token, JwtException refusal) {
        String text = refusal.toString() + refusal.headers();
        for (int i = 0; i + TOO_LONG_FOR_CHANCE <= token.length(); i++) {
            if (text.contains(token.substring(i, i + TOO_LONG_FOR_CHANCE))) {
                fail("%s repeats a part of %s", text, token);
            }
        }
    }

    private String changed(String token) {
        StringBuilder text = new StringBuilder(token);
        for (int changes = 1 + random.nextInt(3); changes > 0 && !text.isEmpty(); changes--) {
            int at = random.nextInt(text.length());
            int to = at + random.nextInt(text.length() - at);
            switch (random.nextInt(8)) {
                case 0 -> text.setCharAt(at, character());
                case 1 -> text.insert(at, character());
                case 2 -> text.deleteCharAt(at);
                case 3 -> text.setLength(at + 1);
                case 4 -> text.insert(to, text.substring(at, to));
                case 5 -> text.append(character());
                case 6 -> text.replace(0, text.length(), swapped(text.toString()));
                default -> text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(8))));
            }
        }
        return text.toString();
    }

    private String swapped(String token) {
        String[] parts = token.split("\\.", -1);
        int from = random.nextInt(parts.length);
        int to = random.nextInt(parts.length);
        String kept = parts[from];
        parts[from] = parts[to];
        parts[to] = kept;
        return String.join(".", parts);
    }

    private char character() {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    /** Adds a member or replaces the value of one. */
    private String withMember(String object) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        String replaced = object.replaceFirst(
                "\"" + name.replace("\\", "\\\\") + "\":[^,}]+",
                "\"" + name.replace("\\", "\\\\") + "\":" + value.replace("\\", "\\\\"));
        return replaced.equals(object)
                ? object.substring(0, object.length() - 1) + ",\"" + name + "\":" + value + "}"
                : replaced;
    }
}
