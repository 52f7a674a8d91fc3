package io.github.cdijwt.internal.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.AllRefusals;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengeTest {

    /** RFC 9110, sections 5.6.4 and 11.6.1; RFC 6750, section 3. */
    private static final String GRAMMAR =
            "[A-Za-z0-9-]+ realm=\"([\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\\x20-\\x7E])*\""
                    + "(, error=\"invalid_token\", error_description=\"[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]*\")?";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Login Required, JWT realm=\"Login Required\"",
                "a\"b, JWT realm=\"a\\\"b\"",
                "a\\b, JWT realm=\"a\\\\b\"",
                "\u00fcber, JWT realm=\"?ber\"",
                "`a\r\nb`, JWT realm=\"a??b\""
            })
    void any_realm_is_quoted(String realm, String challenge) {
        assertThat(new Challenge("JWT", realm)).hasToString(challenge);
        assertThat(challenge).matches(GRAMMAR);
    }

    @ParameterizedTest
    @MethodSource
    void the_description_of_every_rejection_follows_the_grammar(JwtException refusal) {
        assertThat(new Challenge("Bearer", "\"\\\n").forInvalidToken(refusal.description()))
                .startsWith("Bearer realm=\"\\\"\\\\?\", error=\"invalid_token\"")
                .matches(GRAMMAR);
    }

    static Stream<JwtException> the_description_of_every_rejection_follows_the_grammar() {
        return AllRefusals.stream();
    }
}
