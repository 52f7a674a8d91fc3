package io.github.cdijwt.internal.token;

import static io.github.cdijwt.internal.token.TestTokens.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsPrincipalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"upn\":\"u\",\"preferred_username\":\"p\",\"sub\":\"s\",\"identity\":\"i\"} | u",
                "{\"preferred_username\":\"p\",\"sub\":\"s\",\"identity\":\"i\"} | p",
                "{\"sub\":\"s\",\"identity\":\"i\"} | s",
                "{\"identity\":\"i\"} | i",
                "{\"upn\":1,\"preferred_username\":null,\"sub\":[\"s\"],\"identity\":\"i\"} | i",
                "{\"identity\":0} | 0",
                "{\"identity\":1} | 1",
                "{\"identity\":true} | true",
                "{\"identity\":{\"ids\":[18446744073709551617]}} | {\"ids\":[18446744073709551617]}"
            })
    void the_name_comes_from_the_first_claim_that_is_a_string(String claims, String name) {
        assertThat(principal(claims).getName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"identity\":null}", "{\"sub\":1}", "{\"name\":\"joe\"}"})
    void the_name_is_empty_without_a_claim_for_it(String claims) {
        assertThat(principal(claims).getName()).isEmpty();
    }

    @Test
    void to_string_shows_only_the_name_and_never_the_token() {
        assertThat(principal("{\"sub\":\"joe\",\"card\":\"4111\"}")).hasToString("joe");
        assertThat(principal("{}")).hasToString("");
    }

    private static ClaimsPrincipal principal(String claims) {
        return new ClaimsPrincipal(json(claims), "a.b.c");
    }
}
