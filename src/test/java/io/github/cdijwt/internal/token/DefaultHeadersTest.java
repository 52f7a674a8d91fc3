package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultHeadersTest {

    @ParameterizedTest
    @EnumSource
    void the_header_has_only_the_type_and_the_configured_algorithm(JwsAlgorithm algorithm) {
        DefaultHeaders<String> headers = new DefaultHeaders<>(TestTokens.settings(algorithm));
        assertThat(headers.headers("joe")).hasToString("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}");
        assertThat(headers.headers("jane")).isEqualTo(headers.headers("joe"));
    }
}
