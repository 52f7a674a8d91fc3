package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    private static final Map<String, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("invalidCredentials", "401 Bad Request: Invalid credentials"),
            Map.entry("loginNotJsonObject", "400 Bad Request: The body is not a JSON object"),
            Map.entry("loginNotPost", "405 Method Not Allowed: Only POST is allowed"),
            Map.entry("keysNotGet", "405 Method Not Allowed: Only GET is allowed"),
            Map.entry("loginNotReadable", "400 Bad Request: The body could not be read"),
            Map.entry("tooManyLogins", "503 Service Unavailable: Too many logins at the same time"),
            Map.entry("loginTooSlow", "408 Request Timeout: The body took too long"),
            Map.entry("loginTooLarge", "413 Bad Request: The body is too large"),
            Map.entry("loginNotJsonType", "415 Bad Request: The content type is not application/json"),
            Map.entry("tokenRequired", "401 Authorization Required: Request does not contain an access token"),
            Map.entry("severalHeaders", "401 Invalid JWT header: More than one Authorization header"),
            Map.entry("tokenMissing", "401 Invalid JWT header: Token missing"),
            Map.entry("tokenContainsSpaces", "401 Invalid JWT header: Token contains spaces"),
            Map.entry("tokenTooLong", "401 Invalid token: Token is too long"),
            Map.entry("notEnoughSegments", "401 Invalid token: Not enough segments"),
            Map.entry("tooManySegments", "401 Invalid token: Too many segments"),
            Map.entry("headerNotBase64", "401 Invalid token: Invalid header padding"),
            Map.entry("headerNotJsonObject", "401 Invalid token: Invalid header string: must be a JSON object"),
            Map.entry(
                    "headerNotSupported",
                    "401 Invalid token: Invalid header string: crit, b64 and zip are not supported"),
            Map.entry("payloadNotBase64", "401 Invalid token: Invalid payload padding"),
            Map.entry("signatureNotBase64", "401 Invalid token: Invalid crypto padding"),
            Map.entry("algorithmNotAllowed", "401 Invalid token: The specified alg value is not allowed"),
            Map.entry("keyUnknown", "401 Invalid token: The key that the token names (kid) is not known"),
            Map.entry("signatureInvalid", "401 Invalid token: Signature verification failed"),
            Map.entry("payloadNotJsonObject", "401 Invalid token: Invalid payload string: must be a JSON object"),
            Map.entry("issuedAtNotNumber", "401 Invalid token: Issued At claim (iat) must be an integer."),
            Map.entry("issuedInFuture", "401 Invalid token: Issued At claim (iat) cannot be in the future."),
            Map.entry("notBeforeNotNumber", "401 Invalid token: Not Before claim (nbf) must be an integer."),
            Map.entry("notYetValid", "401 Invalid token: The token is not yet valid (nbf)"),
            Map.entry("expirationNotNumber", "401 Invalid token: Expiration Time claim (exp) must be an integer."),
            Map.entry("expired", "401 Invalid token: Signature has expired"),
            Map.entry("audienceInvalid", "401 Invalid token: Invalid audience"),
            Map.entry("issuerInvalid", "401 Invalid token: Invalid issuer"),
            Map.entry("noSuchUser", "401 Invalid JWT: User does not exist"),
            Map.entry("revoked", "401 Invalid token: Token has been revoked"),
            Map.entry("unknownSession", "401 Invalid token: The refresh token is not valid"),
            Map.entry("sessionExpired", "401 Invalid token: The refresh token is not valid"),
            Map.entry("refreshReused", "401 Invalid token: The refresh token is not valid"),
            Map.entry("sessionOfUnknownUser", "401 Invalid token: The refresh token is not valid"),
            Map.entry("sessionRevoked", "401 Invalid token: The refresh token is not valid"),
            Map.entry("severalCookies", "401 Invalid token: More than one cookie"),
            Map.entry("crossOrigin", "403 Forbidden: The request comes from another origin"),
            Map.entry("csrfHeaderWrong", "403 Forbidden: The X-XSRF-TOKEN header is missing or does not match"),
            Map.entry("loginTooOld", "401 Authorization Required: A more recent login is required"),
            Map.entry("insufficientRole", "403 Forbidden: Insufficient role"),
            Map.entry("denied", "403 Forbidden: No caller is allowed"),
            Map.entry("couldNotCheck", "500 Internal Server Error: The request could not be processed")));

    @Test
    void the_texts_are_those_of_the_wire_contract() {
        Map<String, String> words = new TreeMap<>();
        factories()
                .filter(factory -> factory.getParameterCount() == 0)
                .forEach(factory -> words.put(factory.getName(), wordsOf(factory)));
        assertThat(words).isEqualTo(WORDS);
    }

    @Test
    void only_the_missing_claim_the_times_to_wait_and_the_accepted_schemes_vary() {
        assertThat(factories().filter(factory -> factory.getParameterCount() > 0))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("claimMissing", "tooManyFailures", "keysUnavailable", "unsupportedScheme");
        assertThat(Refusals.claimMissing("exp")).hasMessage("Invalid token: Token is missing the \"exp\" claim");
        assertThat(Refusals.unsupportedScheme(List.of("Bearer")))
                .hasMessage("Invalid JWT header: Unsupported authorization type");
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT0.001S, 1", "PT1.001S, 2", "PT1H, 3600"})
    void the_time_to_wait_is_rounded_up_to_whole_seconds(Duration wait, String seconds) {
        JwtException refusal = Refusals.tooManyFailures(wait);
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.error()).isEqualTo("Too Many Requests");
        assertThat(refusal.headers()).containsExactly(Map.entry("Retry-After", seconds));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT0.001S, 1", "PT9.001S, 10"})
    void keys_that_could_not_be_fetched_give_a_503(Duration wait, String seconds) {
        JwtException refusal = Refusals.keysUnavailable(wait);
        assertThat(refusal)
                .hasMessage("Service Unavailable: The keys of the issuer are not available")
                .returns(503, JwtException::status)
                .returns(RefusalReason.UNCHECKED, JwtException::reason);
        assertThat(refusal.headers()).containsExactly(Map.entry("Retry-After", seconds));
    }

    @Test
    void each_reason_except_the_applications_own_has_a_rejection() {
        assertThat(Refusals.expired().reason()).isEqualTo(RefusalReason.EXPIRED);
        assertThat(Stream.concat(AllRefusals.stream(), Stream.of(new JwtException("a", "b")))
                        .map(JwtException::reason)
                        .distinct())
                .containsExactlyInAnyOrder(RefusalReason.values());
        assertThat(AllRefusals.stream().map(JwtException::reason)).doesNotContain(RefusalReason.APPLICATION);
    }

    @Test
    void the_log_has_status_reason_and_text_but_no_text_of_an_application() {
        assertThat(Refusals.logged(Refusals.expired())).isEqualTo("401 EXPIRED (Signature has expired)");
        assertThat(Refusals.logged(Refusals.unsupportedScheme(List.of("JWT", "Bearer"))))
                .isEqualTo("401 MALFORMED (Unsupported authorization type), accepted: JWT, Bearer");
        assertThat(Refusals.logged(new JwtException("No user joe", "hunter2\r\nforged", 423)))
                .isEqualTo("423 APPLICATION");
    }

    @Test
    void each_call_creates_a_new_exception() {
        assertThat(Refusals.expired()).isNotSameAs(Refusals.expired());
    }

    private static Stream<Method> factories() {
        return Arrays.stream(Refusals.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getReturnType() == JwtException.class)
                .filter(method -> !List.of(method.getParameterTypes()).contains(JwtException.class));
    }

    private static String wordsOf(Method factory) {
        try {
            JwtException refusal = (JwtException) factory.invoke(null);
            return refusal.status() + " " + refusal.error() + ": " + refusal.description();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
