package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                "'{a: [0-9]{2}}' 77 true",
                "'{a: [0-9]{2}}' 7 false",
                "'{a: [0-9]{2}}/{b: (x{1,2}y){2}}' 77/xyxxy true",
                "'{a: [0-9]{2}}/{b: (x{1,2}y){2}}' 77/xy false",
                "{:x} x true",
                "{:x} y false",
                "{} y true",
                "deep/{p:.*} deep/a/b true",
                "caf%C3%A9 anything true",
                "%C3%A9 anything true",
                "a/{id 7 false"
            })
    void a_path_matches_its_template(String template, String path, boolean fits) {
        assertThat(PathTemplate.matches(template, path)).isEqualTo(fits);
    }

    @Test
    void a_path_of_slashes_is_the_empty_path() {
        assertThat(PathTemplate.matches("///", "//")).isTrue();
        assertThat(PathTemplate.matches("a", "///")).isFalse();
    }

    /** In quadratic time the test would take hours. */
    @Test
    @Timeout(60)
    void a_million_slashes_are_matched_in_linear_time() {
        assertThat(PathTemplate.matches("a/b", "a" + "/".repeat(1_000_000) + "b"))
                .isFalse();
        assertThat(PathTemplate.matches("a/b", "/".repeat(1_000_000) + "a/b")).isTrue();
    }
}
