package io.github.cdijwt.internal.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLineTest {

    @ParameterizedTest
    @CsvSource({
        "/orders, /orders",
        "/, /",
        "'', ''",
        "/a%0Ab, /a%0Ab",
        "/orders;jsessionid=1A2B/7;x, /orders/7",
        "/orders%3Bjsessionid=1A2B, /orders",
        "/orders%3bx/7, /orders/7",
        "'/a b', /a?b",
        "/\u00e9\u202e\ud83d\ude00, /???",
    })
    void the_path_is_printable_and_has_no_parameters(String path, String shown) {
        assertThat(RequestLine.of("GET", path)).isEqualTo("GET " + shown);
    }

    @Test
    void line_breaks_cannot_forge_an_entry() {
        assertThat(RequestLine.of("GET\r\nX", "/a\r\nINFO: forged\u2028\u0000")).isEqualTo("GET??X /a??INFO:?forged??");
    }

    @Test
    void a_token_in_the_path_is_masked_even_where_the_path_is_cut() {
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.c2lnbmF0dXJl";
        assertThat(RequestLine.of("GET", "/files/" + token + "/x")).isEqualTo("GET /files/***/x");
        assertThat(RequestLine.of("GET", "/" + "a".repeat(190) + "/" + token)).doesNotContain("eyJ");
    }

    @Test
    void a_long_method_or_path_is_cut() {
        assertThat(RequestLine.of("M".repeat(21), "/" + "a".repeat(199)))
                .isEqualTo("M".repeat(20) + "... /" + "a".repeat(199));
        assertThat(RequestLine.of("GET", "/" + "a".repeat(100_000))).isEqualTo("GET /" + "a".repeat(199) + "...");
    }
}
