package io.github.cdijwt.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "marked marked true",
                "/marked/ marked true",
                "marked /marked true",
                "marked open false",
                "a.b axb false",
                "{id} 7 true",
                "{id} 7/8 false",
                "a/{id}/b a/7/b true",
                "a/{id}/b a/7/c false",
                "{id:\\d{2}} 77 true",
                "{id:\\d{2}} 7 false",
                "deep/{p:.*} deep/a/b true",
                "caf%C3%A9 anything true",
                "%C3%A9 anything true",
                "a/{id 7 false"
            })
    void a_path_fits_or_does_not(String template, String path, boolean fits) {
        assertThat(PathTemplate.matches(template, path)).isEqualTo(fits);
    }
}
