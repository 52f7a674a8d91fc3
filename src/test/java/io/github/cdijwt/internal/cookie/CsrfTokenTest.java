package io.github.cdijwt.internal.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsrfTokenTest {

    private static final String TOKEN = "a.b.c";

    /** Computed by {@code printf 'cdi-jwt csrf\0a.b.c' | openssl dgst -sha256 -binary | head -c 16 | basenc --base64url}. */
    private static final String VALUE = "2iZlldjDUPLfStfUI5EtYA";

    @Test
    void the_value_is_half_a_hash_of_the_access_token() {
        assertThat(CsrfToken.of(TOKEN)).isEqualTo(VALUE);
    }

    @Test
    void a_request_repeats_the_value_of_its_own_token_once() {
        assertThat(CsrfToken.matches(List.of(VALUE), TOKEN)).isTrue();

        assertThat(CsrfToken.matches(List.of(), TOKEN)).isFalse();
        assertThat(CsrfToken.matches(List.of(""), TOKEN)).isFalse();
        assertThat(CsrfToken.matches(List.of(VALUE, VALUE), TOKEN)).isFalse();
        assertThat(CsrfToken.matches(List.of(VALUE + " "), TOKEN)).isFalse();
        assertThat(CsrfToken.matches(List.of(VALUE), "a.b.d")).isFalse();
        assertThat(CsrfToken.matches(List.of("\u0141" + VALUE.substring(1)), TOKEN))
                .isFalse();
    }
}
