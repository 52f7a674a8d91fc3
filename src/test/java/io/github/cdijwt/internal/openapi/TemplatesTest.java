package io.github.cdijwt.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Path templates as annotations and servers write them. */
class TemplatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders                      | /orders",
                "/orders/                    | /orders",
                "//orders///{id}             | /orders/{id}",
                "''                          | /",
                "/                           | /",
                "/orders/{id: [0-9]{2,3}}    | /orders/{id}",
                "/orders/{ id : .* }/lines   | /orders/{id}/lines",
                "/{a:[^:]+}-{b}              | /{a}-{b}",
                "/a:b/{c}                    | /a:b/{c}",
            })
    void templates_lose_regular_expressions_and_superfluous_slashes(String template, String normal) {
        assertThat(Templates.normalize(template)).isEqualTo(normal);
    }
}
