package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.rest.TestRequests;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    private static final List<String> SCHEMES = List.of("JWT", "Bearer");

    private final JwtException unsupported = Refusals.unsupportedScheme(SCHEMES);

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer abc", "bearer abc", "BEARER   abc", "  Bearer\tabc  ", "JWT abc", "jwt abc", "Jwt\t abc"
            })
    void the_token_follows_the_scheme(String header) {
        assertThat(tokenOf(header)).contains("abc");
    }

    @Test
    void without_a_header_there_is_no_token() {
        assertThat(BearerToken.of(TestRequests.get("desk"), SCHEMES)).isEmpty();
        assertThat(tokenOf("")).isEmpty();
        assertThat(tokenOf("  ")).isEmpty();
    }

    @Test
    void each_malformed_header_is_rejected_with_its_own_error_text() {
        assertRejected(unsupported, "Basic abc");
        assertRejected(unsupported, "abc");
        assertRejected(unsupported, "JWT,Bearer abc");
        assertRejected(unsupported, "JWTBearer abc");
        assertRejected(Refusals.tokenMissing(), "Bearer");
        assertRejected(Refusals.tokenMissing(), "jwt");
        assertRejected(Refusals.tokenMissing(), "Bearer  ");
        assertRejected(Refusals.tokenContainsSpaces(), "Bearer a b");
        assertRejected(Refusals.tokenContainsSpaces(), "JWT Bearer a");
        assertRejected(Refusals.tokenContainsSpaces(), "Bearer a, JWT a");
        assertRejected(Refusals.severalHeaders(), "Bearer a", "Bearer a");
        assertRejected(Refusals.severalHeaders(), "JWT a", "Bearer a");
    }

    @Test
    void the_log_line_of_another_scheme_names_the_accepted_ones() {
        assertThat(catchThrowableOfType(JwtException.class, () -> tokenOf("Basic dXNlcg==")))
                .extracting(Refusals::logged)
                .isEqualTo("401 MALFORMED (Unsupported authorization type), accepted: JWT, Bearer");
    }

    private void assertRejected(JwtException refusal, String... headers) {
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> tokenOf(headers))
                .withMessage(refusal.getMessage());
    }

    private Optional<String> tokenOf(String... headers) {
        String[] namesAndValues = new String[2 * headers.length];
        for (int i = 0; i < headers.length; i++) {
            namesAndValues[2 * i] = HttpHeaders.AUTHORIZATION;
            namesAndValues[2 * i + 1] = headers[i];
        }
        return BearerToken.of(TestRequests.get("desk", namesAndValues), SCHEMES);
    }
}
