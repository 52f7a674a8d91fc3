package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Arbitrary JSON with a valid signature: the first line is the header, the rest the claims. A fuzzer that had to guess
 * the signature would never reach the code after the signature check.
 */
public final class TokenFuzz {

    private static final TokenVerifier VERIFIER =
            new TokenVerifier(TestTokens.settings(), TestTokens.codec(), TestTokens.CLOCK);

    private static final BigDecimal OLDEST = BigDecimal.valueOf(TestTokens.NOW - 10);
    private static final BigDecimal TOO_NEW = BigDecimal.valueOf(TestTokens.NOW + 11);
    private static final BigDecimal NO_TIME = BigDecimal.TEN.pow(15);

    private TokenFuzz() {}

    /** The entry point of the fuzzer; any exception is a failure. */
    public static void fuzzerTestOneInput(byte[] input) {
        int end = lineEnd(input);
        byte[] header = Arrays.copyOf(input, end);
        byte[] claims = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        String token = TestTokens.sign(TestTokens.base64(header) + '.' + TestTokens.base64(claims));

        Optional<StreamedJson> readHeader = StreamedJson.of(header);
        Optional<StreamedJson> readClaims = StreamedJson.of(claims);
        boolean good = token.length() <= 8_192
                && readHeader.filter(TokenFuzz::isHeader).isPresent()
                && readClaims.filter(TokenFuzz::areValid).isPresent();
        boolean plain = good
                && readHeader.filter(StreamedJson::plain).isPresent()
                && readClaims.filter(StreamedJson::plain).isPresent();
        try {
            JsonObject accepted = VERIFIER.verify(token);
            if (!good) {
                throw new AssertionError("accepted");
            }
            if (!accepted.equals(TestTokens.json(new String(claims, StandardCharsets.UTF_8)))) {
                throw new AssertionError("accepted with other claims: " + accepted);
            }
        } catch (JwtException refusal) {
            if (plain) {
                throw new AssertionError("refused with nothing wrong", refusal);
            }
            if (refusal.status() != 401 || !refusal.error().equals("Invalid token") || refusal.getCause() != null) {
                throw new AssertionError("refused in other words", refusal);
            }
        }
    }

    private static boolean isHeader(StreamedJson header) {
        return header.text("alg").equals(Optional.of("HS256"))
                && !header.has("crit")
                && !header.has("b64")
                && !header.has("zip");
    }

    private static boolean areValid(StreamedJson claims) {
        return !claims.has("aud")
                && time(claims, "exp").filter(exp -> exp.compareTo(OLDEST) >= 0).isPresent()
                && time(claims, "iat").filter(iat -> iat.compareTo(TOO_NEW) < 0).isPresent()
                && time(claims, "nbf").filter(nbf -> nbf.compareTo(TOO_NEW) < 0).isPresent();
    }

    private static Optional<BigDecimal> time(StreamedJson claims, String name) {
        return claims.number(name).filter(time -> time.abs().compareTo(NO_TIME) < 0);
    }

    private static int lineEnd(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        return end;
    }
}
